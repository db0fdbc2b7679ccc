import type { Publisher, TopicRecords } from '@kirana/kafka';
import type { Telemetry } from '@kirana/service';

type Publishes = Pick<Publisher, 'publishAll'>;

/** A publisher whose work shows in the trace of each request that made a change. */
export const tracedPublisher = (publisher: Publishes, telemetry: Telemetry): Publishes => ({
  publishAll: (batches: readonly TopicRecords[], allowed) => {
    const topics = [...new Set(batches.map(({ topic }) => topic))].join(' ');
    const traces = batches.flatMap(({ records }) =>
      records.map(({ headers }) => headers?.['traceparent']),
    );
    return telemetry.batch(
      { name: `publish ${topics}`, kind: 'publish', topic: topics, traces },
      () => publisher.publishAll(batches, allowed),
    );
  },
});
