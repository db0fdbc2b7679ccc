import type { TopicName } from '@kirana/contracts';
import type { Kafka } from '@kirana/kafka';
import { offsetsSince } from '@kirana/kafka';
import type { Finding, Warehouse } from '@kirana/warehouse';
import { loadedOffsets } from '@kirana/warehouse';

/**
 * By topic, the records that have waited for longer than `limitMs` and are not loaded: a quiet topic is fresh, one whose
 * partition nobody loads is not.
 */
export async function topicFreshness(
  kafka: Kafka,
  warehouse: Warehouse,
  topics: readonly TopicName[],
  limitMs: number,
): Promise<Finding[]> {
  const due = await Promise.all(
    topics.map((topic) => offsetsSince(kafka, topic, Date.now() - limitMs)),
  );
  // Read last, so that what was loaded meanwhile does not count as waiting.
  const loaded = await loadedOffsets(warehouse);
  return topics.map((topic, at) => ({
    promise: `freshness: ${topic} is loaded within ${limitMs / 1000} s`,
    broken: [...(due[at] ?? [])].reduce(
      (sum, [partition, offset]) =>
        sum + Math.max(0, Number(offset) - (loaded.get(`${topic}/${partition}`) ?? 0)),
      0,
    ),
  }));
}
