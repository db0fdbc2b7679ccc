import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '@kirana/testing';
import { isRunning } from '../src/process/identity.ts';
import { listenersOf, portIsFree } from '../src/process/listening.ts';
import { readRecord, readRecords } from '../src/process/record.ts';
import type { PartRecord } from '../src/process/record.ts';
import { outcomeOf, ThrowawayStack } from './throwaway-stack.ts';

/** The two lightest servers: one runs as us, one refuses root. */
const LIGHT = '--only=dynamodb,postgres';
const PORT_BASE = 7900;

// Each test starts several processes one after the other; a busy machine takes its time over that.
jest.setTimeout(240_000);

let stack: ThrowawayStack;
beforeEach(() => {
  stack = new ThrowawayStack(PORT_BASE);
});
afterEach(() => stack.remove());

const records = (): PartRecord[] => readRecords(stack.profile.run);
const nothingRuns = (known: readonly PartRecord[]): boolean => !known.some(isRunning);
const portsAreFree = async (): Promise<boolean> =>
  (await portIsFree(stack.profile.ports.dynamodb)) &&
  (await portIsFree(stack.profile.ports.postgres));

const recordOf = (part: string): Promise<PartRecord> =>
  eventually(() => readRecord(stack.profile.run, part), {
    timeoutMs: 60_000,
    describe: `${part} is spawned`,
  });

describe('the local stack', () => {
  it('listens on 127.0.0.1 only, is reused by a second start, and ends without a trace', async () => {
    expect((await stack.run('start', LIGHT)).code).toBe(0);
    const started = records();
    expect(started.map((record) => record.part).sort()).toEqual(['dynamodb', 'postgres']);
    for (const { pid } of started) {
      const addresses = (listenersOf(pid) ?? []).map((listener) => listener.address);
      expect(new Set(addresses)).toEqual(new Set(['127.0.0.1']));
    }

    const again = await stack.run('start', LIGHT);
    expect(again).toMatchObject({ code: 0, output: expect.stringContaining('was up') });
    expect(records()).toEqual(started);

    expect((await stack.run('stop')).code).toBe(0);
    expect(nothingRuns(started)).toBe(true);
    expect(records()).toEqual([]);
    expect(await portsAreFree()).toBe(true);
  });

  it('finds and ends what a killed launcher left behind', async () => {
    const launcher = stack.launch('start', LIGHT);
    const leftover = await recordOf('dynamodb');
    launcher.kill('SIGKILL');
    await once(launcher, 'close');
    expect(isRunning(leftover)).toBe(true);

    expect((await stack.run('stop')).code).toBe(0);
    expect(isRunning(leftover)).toBe(false);
    expect(await portsAreFree()).toBe(true);
  });

  it('starts over what a killed launcher left half started', async () => {
    const launcher = stack.launch('start', LIGHT);
    await recordOf('dynamodb');
    launcher.kill('SIGKILL');
    await once(launcher, 'close');

    expect((await stack.run('start', LIGHT)).code).toBe(0);
    expect(records().filter(isRunning)).toHaveLength(2);
  });

  it('leaves nothing behind when a start is interrupted', async () => {
    const launcher = stack.launch('start', LIGHT);
    const ended = outcomeOf(launcher);
    const begun = await recordOf('dynamodb');
    launcher.kill('SIGINT');
    const { code, output } = await ended;

    expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining('SIGINT') });
    expect(nothingRuns([begun, ...records()])).toBe(true);
    expect(await portsAreFree()).toBe(true);
  });

  it('names the part and the port when a port is in use, and leaves nothing running', async () => {
    const { dynamodb } = stack.profile.ports;
    const stranger = createServer().listen(dynamodb, '127.0.0.1');
    await once(stranger, 'listening');
    try {
      const { code, output } = await stack.run('start', LIGHT);
      expect(code).toBe(1);
      expect(output.trim().split('\n').at(-1)).toBe(
        `dynamodb: port ${dynamodb} is in use by pid ${process.pid}; end it or set KIRANA_PORT_BASE`,
      );
      expect(nothingRuns(records())).toBe(true);
    } finally {
      stranger.close();
    }
  });

  it('says in one line why a part died while starting, and where its log is', async () => {
    await stack.run('start', '--only=postgres');
    await stack.run('stop');
    writeFileSync(join(stack.profile.home, 'postgres/data/cluster/PG_VERSION'), '12\n');

    const { code, output } = await stack.run('start', LIGHT);
    const lines = output.trim().split('\n');
    const log = join(stack.profile.logs, 'postgres.log');
    expect(code).toBe(1);
    expect(lines.at(-1)).toMatch(/^postgres: died while starting \(exit code 1\): .*FATAL/);
    expect(lines.at(-1)).toContain(`(log: ${log})`);
    expect(nothingRuns(records())).toBe(true);
    expect(await portsAreFree()).toBe(true);
  });

  it('ends nobody else when a recorded pid now belongs to a stranger', async () => {
    await stack.run('start', '--only=postgres');
    const [postgres] = records();
    const file = join(stack.profile.run, 'stranger.json');
    const stranger = { ...postgres, part: 'stranger', pid: process.pid };
    writeFileSync(file, JSON.stringify(stranger));

    const { code, output } = await stack.run('stop');
    expect(code).toBe(0);
    expect(output).toMatch(/stranger +was gone/);
    expect(isRunning(postgres!)).toBe(false);
  });
});
