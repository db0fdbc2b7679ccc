import { Gauge } from '@kirana/service';
import type { Registry } from '@kirana/service';
import type { ChecksRun } from '@kirana/warehouse';
import { fails } from '@kirana/warehouse';

/** The newest run of the data tests, whichever loader made it. */
export class CheckMetrics {
  readonly #failing: Gauge;
  readonly #broken: Gauge;
  readonly #lastRun: Gauge;

  constructor(registry: Registry) {
    const registers = [registry];
    this.#failing = new Gauge({
      name: 'warehouse_loader_data_test_failing',
      help: '1 for a promise about the data that is broken, or of which nobody could tell; 0 where it holds',
      labelNames: ['test'],
      registers,
    });
    this.#broken = new Gauge({
      name: 'warehouse_loader_data_test_broken_rows',
      help: 'Rows that break the promise; records that wait, for freshness',
      labelNames: ['test'],
      registers,
    });
    this.#lastRun = new Gauge({
      name: 'warehouse_loader_data_tests_run_timestamp_seconds',
      help: 'When the newest run of the data tests began',
      registers,
    });
  }

  show({ checks, checkedAt }: ChecksRun): void {
    // A test that is no more must not fail for ever.
    this.#failing.reset();
    this.#broken.reset();
    for (const check of checks) {
      this.#failing.set({ test: check.test }, fails(check) ? 1 : 0);
      if (check.broken !== null) this.#broken.set({ test: check.test }, check.broken);
    }
    this.#lastRun.set(checkedAt.getTime() / 1000);
  }
}
