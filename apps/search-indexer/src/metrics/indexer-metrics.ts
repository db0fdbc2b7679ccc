import type { BatchConsumer, RecordBatch } from '@kirana/kafka';
import { Counter, Freshness, Gauge } from '@kirana/service';
import type { Registry } from '@kirana/service';
import type { BatchTally } from '../indexing/index-batch.ts';

/** Counts of records by entity and outcome, and the lag of each partition. */
export class IndexerMetrics {
  readonly #records: Counter;
  readonly #freshness: Freshness;
  readonly #registry: Registry;

  constructor(registry: Registry) {
    this.#registry = registry;
    this.#freshness = new Freshness(
      registry,
      'search_indexer_freshness_seconds',
      'From a write to its being in the index',
    );
    this.#records = new Counter({
      name: 'search_indexer_records_total',
      help: 'Records taken, by entity and what became of them',
      labelNames: ['entity', 'outcome'],
      registers: [registry],
    });
  }

  count({ entity, written, current, rejected }: BatchTally, batch: RecordBatch): void {
    this.#freshness.observe(batch);
    this.#records.inc({ entity, outcome: 'written' }, written);
    this.#records.inc({ entity, outcome: 'current' }, current);
    this.#records.inc({ entity, outcome: 'rejected' }, rejected);
  }

  watch(consumer: BatchConsumer): void {
    new Gauge({
      name: 'search_indexer_lag_events',
      help: 'Records not yet indexed',
      labelNames: ['topic', 'partition'],
      registers: [this.#registry],
      async collect() {
        const lags = await consumer.lag();
        // Partitions that went to another instance are no longer told here.
        this.reset();
        for (const { topic, partition, events } of lags) this.set({ topic, partition }, events);
      },
    });
  }
}
