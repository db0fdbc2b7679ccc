import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { CONSUMERS, deadLetterTopic } from '@kirana/contracts';
import { eventually, stackEndpoints, uniqueName } from '@kirana/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createKafka, provisionTopics, Publisher, runBatchConsumer } from '../index.ts';
import type { BatchConsumer, Kafka } from '../index.ts';

const TOPIC = 'goods.v1';
const PARTITIONS = 4;
const GROUP = CONSUMERS.search;
/** Longer than any test: whoever waits for it does not get its partitions here. */
const SESSION_MS = 600_000;

let kafka: Kafka;
let publisher: Publisher;
let running: BatchConsumer[];
let children: ChildProcess[];

beforeEach(async () => {
  const topicPrefix = `${uniqueName()}.`;
  const { kafkaBrokers: brokers } = stackEndpoints();
  kafka = createKafka({ brokers, clientId: 'kafka-test', topicPrefix });
  await provisionTopics(kafka, [
    { name: TOPIC, partitions: PARTITIONS, compacted: true },
    { name: deadLetterTopic(GROUP), partitions: 1, compacted: false },
  ]);
  publisher = new Publisher(kafka);
  running = [];
  children = [];
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await Promise.all(running.map((consumer) => consumer.stop()));
  await publisher.close();
});

const member = (instanceId: string) => {
  const consumer = runBatchConsumer(kafka, {
    groupId: GROUP,
    topics: [TOPIC],
    instanceId,
    sessionTimeoutMs: SESSION_MS,
    handle: () => Promise.resolve(),
  });
  running.push(consumer);
  return consumer;
};

async function memberProcess(instanceId: string): Promise<ChildProcess> {
  const options = {
    brokers: stackEndpoints().kafkaBrokers.join(','),
    prefix: kafka.topicPrefix,
    topic: TOPIC,
    group: GROUP,
    instance: instanceId,
    session: String(SESSION_MS),
  };
  const child = spawn(
    process.execPath,
    [
      '--conditions=kirana-source',
      join(import.meta.dirname, 'a-member.ts'),
      ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  children.push(child);
  if (child.stdout) await once(child.stdout, 'data');
  return child;
}

/** Records, so many that each partition has some. */
const publish = (count: number) =>
  publisher.publish(
    TOPIC,
    Array.from({ length: count }, (_, n) => ({ key: `k${n}`, value: String(n) })),
  );

const handled = () => running.reduce((sum, { counts }) => sum + counts.handled, 0);
const partitionsOf = async (consumer: BatchConsumer) => (await consumer.lag()).length;

describe('a member with a name of its own', () => {
  it('has the partitions of its predecessor that was killed, long before the group would miss that', async () => {
    const killed = await memberProcess('box-1');
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    await publish(100);
    const successor = member('box-1');
    await eventually(() => handled() === 100);
    expect(await partitionsOf(successor)).toBe(PARTITIONS);
    // The one killed led the group: its successor does, and hands out partitions to who comes next.
    const other = member('box-2');
    await eventually(
      async () => (await partitionsOf(successor)) === 2 && (await partitionsOf(other)) === 2,
    );
  });

  it('leaves when it stops, so that others have its partitions at once', async () => {
    const [first, second] = [member('box-1'), member('box-2')];
    await eventually(async () => (await partitionsOf(first)) + (await partitionsOf(second)) === 4);
    await first.stop();
    running = [second];
    await eventually(async () => (await partitionsOf(second)) === PARTITIONS);
  });

  it('shares the work with another that was given the same name', async () => {
    const [first, second] = [member('box-1'), member('box-1')];
    await eventually(
      async () => (await partitionsOf(first)) === 2 && (await partitionsOf(second)) === 2,
    );
    const restarts = () => [first, second].map(({ counts }) => counts.restarts);
    const before = restarts();
    await publish(100);
    await eventually(() => handled() >= 100);
    // Neither takes the other's place again.
    expect(restarts()).toEqual(before);
    expect([first.ready(), second.ready()]).toEqual([true, true]);
  });
});
