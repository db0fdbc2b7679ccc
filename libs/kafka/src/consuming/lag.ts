import type { Admin } from 'kafkajs';
import type { Kafka } from '../client/kafka.ts';
import type { PartitionLag } from './batch-consumer.ts';
import type { Positions } from './positions.ts';

/** Compares the brokers' ends of the partitions with how far this process, or else its group, has come. */
export async function measureLag(
  kafka: Kafka,
  admin: Admin,
  groupId: string,
  positions: Positions,
): Promise<PartitionLag[]> {
  const mine = positions.all();
  const topics = [...new Set(mine.map(({ topic }) => topic))];
  const ends = new Map<string, Map<number, bigint>>();
  for (const topic of topics) {
    const offsets = await admin.fetchTopicOffsets(kafka.topicName(topic));
    ends.set(topic, new Map(offsets.map(({ partition, high }) => [partition, BigInt(high)])));
  }
  const committed = await committedOffsets(kafka, admin, groupId, topics);
  return mine.map(({ topic, partition, next, handledTo }) => {
    const end = ends.get(topic)?.get(partition) ?? 0n;
    const from = next ?? committed.get(`${topic}/${partition}`) ?? 0n;
    const events = end > from ? Number(end - from) : 0;
    const seconds = events && handledTo ? Math.max(0, (Date.now() - handledTo) / 1000) : 0;
    return { topic, partition, events, seconds };
  });
}

async function committedOffsets(
  kafka: Kafka,
  admin: Admin,
  groupId: string,
  topics: readonly string[],
): Promise<Map<string, bigint>> {
  if (topics.length === 0) return new Map();
  const answer = await admin.fetchOffsets({
    groupId: kafka.topicName(groupId),
    topics: topics.map((topic) => kafka.topicName(topic)),
  });
  return new Map(
    answer.flatMap(({ topic, partitions }) =>
      partitions
        .filter(({ offset }) => BigInt(offset) >= 0n)
        .map(({ partition, offset }) => [
          `${kafka.plainTopic(topic)}/${partition}`,
          BigInt(offset),
        ]),
    ),
  );
}
