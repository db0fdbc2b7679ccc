import { changeTimeOf } from '@kirana/contracts';
import { Histogram } from 'prom-client';
import type { Registry } from 'prom-client';

interface Batch {
  readonly records: readonly { readonly value: Buffer | null }[];
}

/** How long changes took from their write to where this consumer puts them; the promise is 3 s. */
export class Freshness {
  readonly #seconds: Histogram;

  /** `name`: of the metric, ending in `_freshness_seconds`. */
  constructor(registry: Registry, name: string, help: string) {
    this.#seconds = new Histogram({
      name,
      help: `${help}, of the oldest change in each batch`,
      buckets: [0.25, 0.5, 1, 2, 3, 5, 10, 30, 60, 300],
      registers: [registry],
    });
  }

  /** To be called once the batch is where it should be. */
  observe({ records }: Batch, now = Date.now()): void {
    for (const { value } of records) {
      const written = changeTimeOf(value);
      if (written === undefined) continue;
      this.#seconds.observe(Math.max(0, now - written) / 1000);
      return;
    }
  }
}
