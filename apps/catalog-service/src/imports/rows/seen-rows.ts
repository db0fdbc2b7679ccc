import { createHash } from 'node:crypto';
import type { ColumnMap } from '../headings/recognise-headings.ts';

/**
 * What earlier rows of the same file said: finds rows that repeat one in every cell we read, and counts rows of the same
 * product. Keeps two short digests a row (about 150 bytes): 100,000 rows fit in 15 MB.
 */
export class SeenRows {
  readonly #rows = new Map<string, number>();
  readonly #keys = new Map<string, number>();
  readonly #columns: readonly number[];

  constructor(columns: ColumnMap) {
    this.#columns = Object.values(columns);
  }

  /** The earlier row that says the same, if any; otherwise remembers this one under its number. */
  repeats(cells: readonly string[], row: number): number | undefined {
    const said = digest(this.#columns.map((column) => (cells[column] ?? '').trim()).join('\u001f'));
    const earlier = this.#rows.get(said);
    if (earlier === undefined) this.#rows.set(said, row);
    return earlier;
  }

  /** 1 for the first row with this source key, 2 for the second … */
  occurrence(sourceKey: string): number {
    const key = digest(sourceKey);
    const count = (this.#keys.get(key) ?? 0) + 1;
    this.#keys.set(key, count);
    return count;
  }
}

const digest = (text: string): string =>
  createHash('sha256').update(text).digest('base64').slice(0, 16);
