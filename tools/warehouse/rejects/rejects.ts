import { Publisher } from '@kirana/kafka';
import type { Kafka } from '@kirana/kafka';
import type { Warehouse } from '@kirana/warehouse';
import { dropReject, rejectsOf } from '@kirana/warehouse';

export interface Replay {
  readonly published: number;
  /** Their payload was cut when they were noted: `npm run -s dead-letters -- replay warehouse-loader` has it whole. */
  readonly cut: number;
}

/**
 * Publishes what the warehouse could not load to the topics it came from, and forgets it here once it is there: the
 * loader takes it now (a newer version of the same entity still wins), or notes it anew with the reason of today.
 */
export async function replayRejects(warehouse: Warehouse, kafka: Kafka): Promise<Replay> {
  const publisher = new Publisher(kafka);
  let [published, cut] = [0, 0];
  try {
    for (const reject of await rejectsOf(warehouse)) {
      if (reject.isCut || reject.payload === null) {
        cut++;
        continue;
      }
      await publisher.publish(reject.topic, [{ key: reject.key, value: reject.payload }]);
      await dropReject(warehouse, reject);
      published++;
    }
  } finally {
    await publisher.close();
  }
  return { published, cut };
}
