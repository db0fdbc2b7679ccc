import { parseArgs } from 'node:util';
import { createKafka } from '../client/kafka.ts';
import { pause } from './retry-policy.ts';
import { runBatchConsumer } from './run-batch-consumer.ts';

/** A program that consumes until it is killed; it says `ready` once it does. For tests of what a kill leaves behind. */
const { values } = parseArgs({
  options: Object.fromEntries(
    ['brokers', 'prefix', 'topic', 'group', 'instance', 'session'].map((name) => [
      name,
      { type: 'string' as const },
    ]),
  ),
});
const given = (name: string): string => String(values[name]);
const kafka = createKafka({
  brokers: given('brokers').split(','),
  clientId: 'kafka-test-member',
  topicPrefix: given('prefix'),
});
const consumer = runBatchConsumer(kafka, {
  groupId: given('group'),
  topics: [given('topic')],
  instanceId: given('instance'),
  sessionTimeoutMs: Number(given('session')),
  handle: () => Promise.resolve(),
});
const never = new AbortController().signal;
while (!consumer.ready()) await pause(50, never);
process.stdout.write('ready\n');
