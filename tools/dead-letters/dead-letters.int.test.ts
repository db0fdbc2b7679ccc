import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CONSUMERS, deadLetterTopic, TOPICS } from '@kirana/contracts';
import {
  createKafka,
  provisionTopics,
  Publisher,
  readTopic,
  runBatchConsumer,
} from '@kirana/kafka';
import { eventually, stackEndpoints, uniqueName } from '@kirana/testing';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { poison } from './poison/poison.ts';

const { kafkaBrokers } = stackEndpoints();
const topicPrefix = `${uniqueName()}.`;
const kafka = createKafka({ brokers: kafkaBrokers, clientId: 'test', topicPrefix });
const CONSUMER = CONSUMERS.search;

/** The command as an operator gives it. */
async function deadLetters(...args: string[]): Promise<string> {
  const main = join(import.meta.dirname, 'main.ts');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=kirana-source', main, ...args],
    {
      env: {
        PATH: process.env['PATH'],
        KAFKA_BROKERS: kafkaBrokers.join(','),
        TOPIC_PREFIX: topicPrefix,
      },
    },
  );
  return stdout;
}

/** The values that a topic holds of a key. */
async function valuesOf(key: string): Promise<string[]> {
  const values: string[] = [];
  await readTopic(kafka, TOPICS.listing, (record) => {
    if (record.key === key) values.push(String(record.value));
  });
  return values;
}

beforeAll(async () => {
  await provisionTopics(kafka, [
    { name: TOPICS.listing, partitions: 2, compacted: true },
    { name: deadLetterTopic(CONSUMER), partitions: 1, compacted: false },
  ]);
  const publisher = new Publisher(kafka);
  await publisher.publish(
    TOPICS.listing,
    ['good', 'bad', 'worse'].map((key) => ({ key, value: `{"id":"${key}/1"}` })),
  );
  await publisher.close();
  const consumer = runBatchConsumer(kafka, {
    groupId: CONSUMER,
    topics: [TOPICS.listing],
    handle: async (batch) => {
      for (const record of batch.records) {
        if (record.key !== 'good') void batch.reject(record, new RangeError(`${record.key} luck`));
      }
    },
  });
  await eventually(() => consumer.counts.handled === 3 && consumer.counts.rejected === 2);
  await consumer.stop();
}, 120_000);

describe('the dead letters command', () => {
  it('lists what a consumer rejected with the reasons', async () => {
    const listed = await deadLetters('list', CONSUMER);
    expect(listed).toContain(`${CONSUMER}: 2`);
    expect(listed).toMatch(/listings\.v1 {2}bad .*bad luck/);
    expect(listed).toMatch(/listings\.v1 {2}worse .*worse luck/);
  });

  it('shows one letter whole, with stack and source', async () => {
    const shown = await deadLetters('show', CONSUMER, '0');
    expect(shown).toMatch(/RangeError: \w+ luck\n|RangeError: \w+ luck\\n/);
    expect(shown).toContain(`topic: '${TOPICS.listing}'`);
    expect(shown).toMatch(/eventId: '\w+\/1'/);
  });

  it('publishes a chosen letter again where it came from, as it was, and all where none is chosen', async () => {
    expect(await deadLetters('replay', CONSUMER, '0')).toContain('published again: 1');
    const once = (await valuesOf('bad')).length + (await valuesOf('worse')).length;
    expect(once).toBe(3);
    expect(await deadLetters('replay', CONSUMER)).toContain('published again: 2');
    const again = await Promise.all(['good', 'bad', 'worse'].map(valuesOf));
    expect(again.flat()).toHaveLength(6);
    expect(again[1]?.every((value) => value === '{"id":"bad/1"}')).toBe(true);
  });

  it('says how it is used where it does not understand', async () => {
    await expect(deadLetters('replay', 'nobody')).rejects.toMatchObject({ code: 2 });
  });
});

// The run of 1,000 in 100,000 is `npm run -s poison`.
it('bad records end as letters with their reasons, all others arrive, and a replay after the fix converges', async () => {
  const report = await poison({ records: 2_000, bad: 30 }, () => undefined, process.env);
  expect(report).toMatchObject({
    deadLettered: 30,
    wronglyDeadLettered: 0,
    delivered: 1_970,
    converged: 2_000,
  });
  expect(report.reasons.size).toBe(3);
}, 300_000);
