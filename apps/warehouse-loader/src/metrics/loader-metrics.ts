import type { BatchConsumer, RecordBatch } from '@kirana/kafka';
import { Counter, Freshness, Gauge } from '@kirana/service';
import type { Registry } from '@kirana/service';
import type { LoadTally } from '../loading/load-records.ts';

/** Counts of records by entity and outcome, and the lag of each partition. */
export class LoaderMetrics {
  readonly #records: Counter;
  readonly #freshness: Freshness;
  readonly #registry: Registry;

  constructor(registry: Registry) {
    this.#registry = registry;
    this.#freshness = new Freshness(
      registry,
      'warehouse_loader_freshness_seconds',
      'From a write to its being in the warehouse',
    );
    this.#records = new Counter({
      name: 'warehouse_loader_records_total',
      help: 'Records taken, by entity and what became of them',
      labelNames: ['entity', 'outcome'],
      registers: [registry],
    });
  }

  count({ entity, loaded, rejected }: LoadTally, batch: RecordBatch): void {
    this.#freshness.observe(batch);
    this.#records.inc({ entity, outcome: 'loaded' }, loaded);
    this.#records.inc({ entity, outcome: 'rejected' }, rejected);
  }

  watch(consumer: BatchConsumer): void {
    new Gauge({
      name: 'warehouse_loader_lag_events',
      help: 'Records not yet loaded',
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
