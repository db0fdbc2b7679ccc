import { Counter, Histogram } from '@kirana/service';
import type { Registry } from '@kirana/service';
import type { ImportRecord } from './running/import-record.ts';

/** What operators watch of imports. */
export class ImportMetrics {
  readonly #ended: Counter<'state'>;
  readonly #rows: Counter<'outcome'>;
  readonly #seconds: Histogram;
  readonly #interrupted: Counter;

  constructor(registry: Registry) {
    const registers = [registry];
    this.#ended = new Counter({
      name: 'catalog_imports_ended_total',
      help: 'Imports that came to an end, by how',
      labelNames: ['state'],
      registers,
    });
    this.#rows = new Counter({
      name: 'catalog_import_rows_total',
      help: 'Rows of completed imports, by what became of them',
      labelNames: ['outcome'],
      registers,
    });
    this.#seconds = new Histogram({
      name: 'catalog_import_seconds',
      help: 'From the first taking up of an import to its end',
      buckets: [0.5, 1, 2, 5, 10, 30, 60, 120, 300, 900],
      registers,
    });
    this.#interrupted = new Counter({
      name: 'catalog_imports_interrupted_total',
      help: 'Times a worker stopped before the end of an import; another attempt follows',
      registers,
    });
  }

  ended({ state, tally, startedAt, finishedAt }: ImportRecord): void {
    this.#ended.inc({ state });
    if (state !== 'completed') return;
    const { created, updated, unchanged, rejected } = tally;
    for (const [outcome, count] of Object.entries({ created, updated, unchanged, rejected })) {
      this.#rows.inc({ outcome }, count);
    }
    if (startedAt && finishedAt) {
      this.#seconds.observe((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000);
    }
  }

  interrupted(): void {
    this.#interrupted.inc();
  }
}
