import { CONSUMERS, deadLetterTopic } from '@kirana/contracts';
import { eventually, stackEndpoints, uniqueName } from '@kirana/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  createKafka,
  DEAD_LETTER_HEADERS,
  provisionTopics,
  Publisher,
  readTopic,
  runBatchConsumer,
  SinkUnavailable,
} from '../index.ts';
import type { BatchConsumer, BatchConsumerOptions, IncomingRecord, Kafka } from '../index.ts';

const TOPIC = 'goods.v1';
const GROUP = CONSUMERS.search;
const DEAD = deadLetterTopic(GROUP);

let kafka: Kafka;
let publisher: Publisher;
let running: BatchConsumer[];

beforeEach(async () => {
  kafka = createKafka({
    brokers: stackEndpoints().kafkaBrokers,
    clientId: 'kafka-test',
    topicPrefix: `${uniqueName()}.`,
  });
  await provisionTopics(kafka, [
    { name: TOPIC, partitions: 3, compacted: true },
    { name: DEAD, partitions: 1, compacted: false },
  ]);
  publisher = new Publisher(kafka);
  running = [];
});

afterEach(async () => {
  await Promise.all(running.map((consumer) => consumer.stop()));
  await publisher.close();
});

const consume = (handle: BatchConsumerOptions['handle'], more?: Partial<BatchConsumerOptions>) => {
  const consumer = runBatchConsumer(kafka, { groupId: GROUP, topics: [TOPIC], handle, ...more });
  running.push(consumer);
  return consumer;
};

const numbered = (count: number, key = (n: number) => `k${n % 7}`) =>
  Array.from({ length: count }, (_, n) => ({ key: key(n), value: String(n) }));

const values = (records: readonly IncomingRecord[]) => records.map(({ value }) => Number(value));

describe('a batch consumer', () => {
  it('gives every record once, in order within its key', async () => {
    await publisher.publish(TOPIC, numbered(500));
    const seen = new Map<string, number[]>();
    const consumer = consume(async ({ records }) => {
      for (const { key, value } of records) {
        seen.set(key, [...(seen.get(key) ?? []), Number(value)]);
      }
    });
    await eventually(() => consumer.counts.handled === 500);
    expect(consumer.ready()).toBe(true);
    for (const list of seen.values()) expect(list).toEqual(list.toSorted((a, b) => a - b));
    const lag = await consumer.lag();
    expect(lag).toHaveLength(3);
    expect(lag.every(({ events }) => events === 0)).toBe(true);
  });

  it('goes on where it was committed, and does not see again what was done', async () => {
    await publisher.publish(TOPIC, numbered(50));
    const first = consume(async () => {});
    await eventually(() => first.counts.handled === 50);
    await first.stop();
    await publisher.publish(TOPIC, [{ key: 'k', value: '50' }]);
    const seen: number[] = [];
    consume(async ({ records }) => void seen.push(...values(records)));
    await eventually(() => seen.length > 0);
    expect(seen).toEqual([50]);
  });

  it('passes tombstones and headers on', async () => {
    await publisher.publish(TOPIC, [{ key: 'gone', value: null, headers: { trace: 't1' } }]);
    const seen: IncomingRecord[] = [];
    consume(async ({ records }) => void seen.push(...records));
    await eventually(() => seen.length === 1);
    expect(seen[0]).toMatchObject({ key: 'gone', value: null, headers: { trace: 't1' } });
  });

  it('puts what the handler rejects among the dead letters with the reason and goes on', async () => {
    await publisher.publish(TOPIC, [
      ...numbered(20),
      { key: 'bad', value: JSON.stringify({ id: 'e-1' }) },
      ...numbered(20),
    ]);
    const consumer = consume(async (batch) => {
      for (const record of batch.records) {
        if (record.key === 'bad') void batch.reject(record, new TypeError('no such thing'));
      }
    });
    const letters: IncomingRecord[] = [];
    consume(async ({ records }) => void letters.push(...records), {
      groupId: 'reader',
      topics: [DEAD],
    });
    await eventually(() => letters.length === 1 && consumer.counts.handled === 41);
    expect(letters[0]?.key).toBe('bad');
    expect(letters[0]?.headers).toMatchObject({
      [DEAD_LETTER_HEADERS.topic]: TOPIC,
      [DEAD_LETTER_HEADERS.error]: 'no such thing',
      [DEAD_LETTER_HEADERS.eventId]: 'e-1',
      [DEAD_LETTER_HEADERS.stack]: expect.stringContaining('TypeError'),
      [DEAD_LETTER_HEADERS.offset]: expect.stringMatching(/^\d+$/),
    });
  });

  it('finds the poison by itself where the handler throws for a whole batch', async () => {
    await publisher.publish(
      TOPIC,
      numbered(30, () => 'k'),
    );
    const good = new Set<number>();
    const consumer = consume(async ({ records }) => {
      if (values(records).includes(13)) throw new RangeError('thirteen');
      for (const value of values(records)) good.add(value);
    });
    await eventually(() => good.size === 29 && consumer.counts.rejected === 1);
    expect(good.has(13)).toBe(false);
  });

  it('waits for a sink that is down without losing or rejecting anything, and says it is not ready', async () => {
    await publisher.publish(TOPIC, numbered(60));
    let down = true;
    const seen: number[] = [];
    const consumer = consume(async ({ records }) => {
      if (down) throw new SinkUnavailable('the index', new Error('refused'));
      seen.push(...values(records));
    });
    await eventually(() => consumer.counts.retries >= 4);
    expect(consumer.ready()).toBe(false);
    expect(consumer.unready()).toContain('the index is unavailable');
    down = false;
    await eventually(() => seen.length === 60);
    expect(consumer.counts.rejected).toBe(0);
    expect(consumer.ready()).toBe(true);
  });

  it('writes one letter of a bad record, however often its batch is tried again', async () => {
    await publisher.publish(
      TOPIC,
      numbered(9, () => 'k'),
    );
    let down = true;
    const consumer = consume(async (batch) => {
      for (const record of batch.records) {
        if (Number(record.value) === 4) void batch.reject(record, new RangeError('four'));
      }
      if (down) throw new SinkUnavailable('the index', new Error('refused'));
    });
    await eventually(() => consumer.counts.retries >= 3);
    down = false;
    await eventually(() => consumer.counts.handled === 9);
    const letters: string[] = [];
    await readTopic(kafka, DEAD, ({ headers }) =>
      letters.push(headers[DEAD_LETTER_HEADERS.offset] ?? ''),
    );
    expect(letters).toHaveLength(1);
  });

  it('stops at once while its sink is down, and the next one is given the batch', async () => {
    await publisher.publish(TOPIC, numbered(9));
    const stuck = consume(async () => {
      throw new SinkUnavailable('the index', new Error('refused'));
    });
    await eventually(() => stuck.counts.retries > 0);
    await stuck.stop();
    const next = consume(async () => {});
    await eventually(() => next.counts.handled === 9);
  });

  it('begins where the handler says when the handler keeps the offsets', async () => {
    await publisher.publish(
      TOPIC,
      numbered(30, () => 'k'),
    );
    const earlier: IncomingRecord[] = [];
    const first = consume(async ({ records }) => void earlier.push(...records));
    await eventually(() => earlier.length === 30);
    await first.stop();
    const at = earlier[10];
    const seen: number[] = [];
    consume(async ({ records }) => void seen.push(...values(records)), {
      offsets: 'external',
      startOffsets: async () => at?.offset,
    });
    await eventually(() => seen.length === 20);
    expect(seen[0]).toBe(10);
  });
});
