import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@kirana/service';
import type { ChecksRun, Finding, Warehouse } from '@kirana/warehouse';
import { checkAfterLoads, fails, newestChecks } from '@kirana/warehouse';
import type { CheckMetrics } from './check-metrics.ts';

export interface DataChecksOptions {
  /** With connections of its own: a slow test must not hold up loading. Closed by `stop`. */
  readonly warehouse: Warehouse;
  readonly freshness: () => Promise<readonly Finding[]>;
  readonly metrics: CheckMetrics;
  readonly logger: Logger;
  /** From one look to the next, ms. */
  readonly everyMs: number;
}

/** Looks time and again whether something was loaded, and has the data tests run where it was. */
export class DataChecks {
  readonly #options: DataChecksOptions;
  readonly #stopping = new AbortController();
  readonly #looking: Promise<void>;

  constructor(options: DataChecksOptions) {
    this.#options = options;
    this.#looking = this.#look();
  }

  /** Breaks off a run that is under way: it is made again. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#options.warehouse.close('drop');
    await this.#looking;
  }

  async #look(): Promise<void> {
    const { signal } = this.#stopping;
    const { everyMs, logger } = this.#options;
    for (;;) {
      await sleep(everyMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        await this.#check();
      } catch (error) {
        if (!signal.aborted) logger.warn({ error }, 'the data tests could not run');
      }
    }
  }

  async #check(): Promise<void> {
    const { warehouse, freshness, metrics } = this.#options;
    const made = await checkAfterLoads(warehouse, { findings: freshness });
    const newest = made ?? (await newestChecks(warehouse));
    if (newest) metrics.show(newest);
    if (made) this.#tell(made);
  }

  #tell({ runId, checks }: ChecksRun): void {
    const { logger } = this.#options;
    for (const check of checks.filter(fails)) logger.error({ runId, ...check }, 'data test fails');
    logger.info({ runId, tests: checks.length, failing: checks.filter(fails).length }, 'checked');
  }
}
