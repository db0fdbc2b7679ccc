import type { Kafka } from '../client/kafka.ts';

/**
 * By partition the first offset (decimal) of a record made at `since` (ms since 1970) or later; where there is none, the
 * offset that the next record will have. For those who keep no offsets and begin a little way back.
 */
export async function offsetsSince(
  kafka: Kafka,
  topic: string,
  since: number,
): Promise<ReadonlyMap<number, string>> {
  const admin = kafka.client.admin();
  await admin.connect();
  try {
    const found = await admin.fetchTopicOffsetsByTimestamp(kafka.topicName(topic), since);
    return new Map(found.map(({ partition, offset }) => [partition, offset]));
  } finally {
    await admin.disconnect();
  }
}
