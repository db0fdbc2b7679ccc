import { setTimeout as sleep } from 'node:timers/promises';
import { CONSUMERS, deadLetterTopic, TOPIC_PARTITIONS, TOPICS } from '@kirana/contracts';
import type { Admin, ITopicConfig } from 'kafkajs';
import type { Kafka } from '../client/kafka.ts';
import { isRetriable, pauseBeforeRetry } from '../consuming/retry-policy.ts';

/** A topic to be made: compacted ones keep the last value of each key, the others what came in the last 30 days. */
export interface TopicDefinition {
  readonly name: string;
  readonly partitions: number;
  readonly compacted: boolean;
}

/** Records may be this large, compressed batch and all: an item of 400 KB, before and after, as JSON. */
export const MAX_BATCH_BYTES = 4 * 1024 * 1024;

const DAY_MS = 24 * 60 * 60 * 1000;

export const ENTITY_TOPICS: readonly TopicDefinition[] = Object.values(TOPICS).map((name) => ({
  name,
  partitions: TOPIC_PARTITIONS,
  compacted: true,
}));

export const DEAD_LETTER_TOPICS: readonly TopicDefinition[] = [
  ...Object.values(CONSUMERS),
  'cdc-bridge',
].map((consumer) => ({ name: deadLetterTopic(consumer), partitions: 1, compacted: false }));

/** Makes the topics that are not there yet, all of them unless some are named. Running it again changes nothing. */
export async function provisionTopics(
  kafka: Kafka,
  topics: readonly TopicDefinition[] = [...ENTITY_TOPICS, ...DEAD_LETTER_TOPICS],
): Promise<void> {
  const admin = kafka.client.admin();
  await admin.connect();
  try {
    const there = new Set(await admin.listTopics());
    const missing = topics.filter(({ name }) => !there.has(kafka.topicName(name)));
    if (missing.length === 0) return;
    await admin.createTopics({
      // The client waits for leaders with few tries; `served` waits as long as a busy broker needs, and for more.
      waitForLeaders: false,
      topics: missing.map((topic) => creation(kafka.topicName(topic.name), topic)),
    });
    for (const { name } of missing) await served(admin, kafka.topicName(name));
  } finally {
    await admin.disconnect();
  }
}

const SERVED_TRIES = 20;

/**
 * Resolves once every partition takes records: a leader is named before it does, and tells offsets only once it does.
 */
async function served(admin: Admin, topic: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await admin.fetchTopicOffsets(topic);
      return;
    } catch (error) {
      // The client calls an error that it gave up on final, and keeps what it was as the cause.
      const passes = isRetriable(error) || isRetriable((error as Error).cause);
      if (tries === SERVED_TRIES || !passes) throw error;
      await sleep(pauseBeforeRetry(tries));
    }
  }
}

/** Replicas are the broker's default: one here, three where there are three brokers. */
const creation = (topic: string, { partitions, compacted }: TopicDefinition): ITopicConfig => ({
  topic,
  numPartitions: partitions,
  replicationFactor: -1,
  configEntries: [
    { name: 'max.message.bytes', value: String(MAX_BATCH_BYTES) },
    ...(compacted
      ? [
          { name: 'cleanup.policy', value: 'compact' },
          // A reader that was down for a week must still see the deletes.
          { name: 'delete.retention.ms', value: String(7 * DAY_MS) },
        ]
      : [{ name: 'retention.ms', value: String(30 * DAY_MS) }]),
  ],
});
