import { randomUUID } from 'node:crypto';
import type { Kafka } from '../client/kafka.ts';
import type { IncomingRecord } from '../consuming/record-batch.ts';
import { incomingRecord } from '../consuming/incoming-record.ts';

/** Where a record was read. */
export interface ReadFrom {
  readonly partition: number;
}

/**
 * Reads a topic from its first record to the end it has now, in order within each partition, and leaves nothing behind
 * at the broker. For programs that look at a whole topic: backfills, tools, tests.
 */
export async function readTopic(
  kafka: Kafka,
  topic: string,
  take: (record: IncomingRecord, from: ReadFrom) => void,
): Promise<void> {
  const name = kafka.topicName(topic);
  const groupId = kafka.topicName(`reading-${randomUUID()}`);
  const admin = kafka.client.admin();
  await admin.connect();
  try {
    const ends = new Map<number, bigint>();
    for (const { partition, low, high } of await admin.fetchTopicOffsets(name)) {
      if (BigInt(high) > BigInt(low)) ends.set(partition, BigInt(high) - 1n);
    }
    if (ends.size === 0) return;
    await readTo(kafka, name, groupId, ends, take);
    await admin.deleteGroups([groupId]).catch(() => undefined);
  } finally {
    await admin.disconnect();
  }
}

/** `ends`: by partition the last offset to read. */
async function readTo(
  kafka: Kafka,
  topic: string,
  groupId: string,
  ends: Map<number, bigint>,
  take: (record: IncomingRecord, from: ReadFrom) => void,
): Promise<void> {
  const consumer = kafka.client.consumer({ groupId, maxWaitTimeInMs: 200 });
  const read = Promise.withResolvers<void>();
  consumer.on(consumer.events.CRASH, ({ payload }) => {
    if (!payload.restart) read.reject(payload.error);
  });
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatch: async ({ batch }) => {
        const end = ends.get(batch.partition);
        if (end === undefined) return;
        for (const message of batch.messages) {
          if (BigInt(message.offset) <= end) take(incomingRecord(message), batch);
        }
        if (BigInt(batch.lastOffset()) >= end) ends.delete(batch.partition);
        if (ends.size === 0) read.resolve();
      },
    });
    await read.promise;
  } finally {
    await consumer.disconnect();
  }
}
