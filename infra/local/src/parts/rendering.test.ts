import { describe, expect, it } from '@jest/globals';
import { profileOf } from '../profile/profile.ts';
import { brokersIn, metadataRequest } from './kafka-probe.ts';
import { kafkaServerProperties } from './kafka.ts';
import { compilerFlags, opensearchYaml } from './opensearch.ts';
import type { PartContext } from './part.ts';
import { postgresConf, postmasterIsReady } from './postgres.ts';

const context = {
  profile: profileOf({ name: 'mine', portBase: 7000 }, '/repo'),
  folder: '/repo/.kirana/mine/part',
} as PartContext;

describe('the configuration of the servers', () => {
  it.each([
    [
      'kafka',
      kafkaServerProperties(context),
      'listeners=PLAINTEXT://127.0.0.1:7020,CONTROLLER://127.0.0.1:7021',
    ],
    ['opensearch', opensearchYaml(context), 'network.host: "127.0.0.1"'],
    ['postgres', postgresConf(context), "listen_addresses='127.0.0.1'"],
  ])('binds %s to 127.0.0.1', (_part, text, line) => {
    expect(text.split('\n')).toContain(line);
    expect(text).not.toMatch(/0\.0\.0\.0|localhost/);
  });

  it('asks nothing of a second Kafka node that is not there', () => {
    const replicated = kafkaServerProperties(context)
      .split('\n')
      .filter((line) => /replication\.factor|min\.isr|min\.insync/.test(line));
    expect(replicated.every((line) => line.endsWith('=1'))).toBe(true);
    expect(replicated).toHaveLength(7);
  });
});

describe("OpenSearch's compilers", () => {
  it('are both there but in a test run, which ends before the second pays', () => {
    expect(compilerFlags({ name: 'dev' })).toEqual([]);
    expect(compilerFlags({ name: 'test' })).toEqual(['-XX:TieredStopAtLevel=1']);
  });
});

describe("Kafka's health", () => {
  const answer = (brokers: number) => {
    const buffer = Buffer.alloc(12);
    buffer.writeInt32BE(8, 0);
    buffer.writeInt32BE(brokers, 8);
    return buffer;
  };

  it('counts the brokers an answer names, and waits for the whole of it', () => {
    expect(brokersIn(answer(1))).toBe(1);
    expect(brokersIn(answer(0))).toBe(0);
    expect(brokersIn(answer(1).subarray(0, 10))).toBeUndefined();
  });

  it('sends a request whose size is what it says', () => {
    const request = metadataRequest();
    expect(request.readInt32BE(0)).toBe(request.length - 4);
  });
});

describe("Postgres' health", () => {
  const file = (pid: number, state: string) =>
    `${pid}\n/data\n1\n7026\n\n127.0.0.1\n0 0\n${state}\n`;

  it('needs the postmaster we started, and that it is ready', () => {
    expect(postmasterIsReady(file(42, 'ready   '), 42)).toBe(true);
    expect(postmasterIsReady(file(42, 'starting'), 42)).toBe(false);
    expect(postmasterIsReady(file(41, 'ready   '), 42)).toBe(false);
  });
});
