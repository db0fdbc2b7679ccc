import type { FileRow } from '../files/file-row.ts';
import { findHeadingRow } from '../headings/find-heading-row.ts';
import type { Heading } from '../headings/find-heading-row.ts';
import type { HeadingMapping } from '../headings/heading-mapping.ts';
import { fixesOf } from './cell-fixes.ts';
import type { CellFix, FixCell } from './cell-fixes.ts';
import type { Problem, WarningCode } from './problem.ts';
import { readRow } from './read-row.ts';
import type { RowDraft } from './row-draft.ts';
import { SeenRows } from './seen-rows.ts';
import { sourceKey } from './source-key.ts';

interface RowPlace {
  /** 1 the first filled row after the heading. */
  readonly row: number;
  /** Line or sheet row in the file, as an editor shows it. */
  readonly line: number;
}

/** A row that makes a listing: the `occurrence`-th of the file with this key. */
export interface AcceptedRow extends RowPlace {
  readonly ok: true;
  readonly draft: RowDraft;
  readonly key: string;
  readonly occurrence: number;
  readonly warnings: readonly WarningCode[];
}

export interface RejectedRow extends RowPlace {
  readonly ok: false;
  readonly problems: readonly [Problem, ...Problem[]];
  /** The row as it stood, so that the seller can get it back with the reasons beside. */
  readonly cells: readonly string[];
}

export type RowOutcome = AcceptedRow | RejectedRow;

/** A file whose heading has been understood; `outcomes` reads on, one row at a time. */
export interface PriceList {
  readonly heading: Heading;
  readonly outcomes: AsyncGenerator<RowOutcome>;
}

export interface ReadingOptions {
  /** The day in India, YYYY-MM-DD. */
  readonly today: string;
  /** What the seller says its headings mean. */
  readonly mapping?: HeadingMapping;
  /** What the seller says of cells. */
  readonly fixes?: readonly CellFix[];
}

/** Rows kept while the heading is looked for. */
const PREAMBLE = 60;

/**
 * Opens a file's rows as a price list. Deterministic: the same bytes give the same outcomes, keys and occurrences, so
 * that an import that was cut off can read the file again and go on. Throws `NoTitleColumn`.
 */
export async function openPriceList(
  rows: AsyncIterable<FileRow>,
  { today, mapping, fixes = [] }: ReadingOptions,
): Promise<PriceList> {
  const source = rows[Symbol.asyncIterator]();
  const start: FileRow[] = [];
  for (let next = await source.next(); !next.done; next = await source.next()) {
    if (start.push(next.value) >= PREAMBLE) break;
  }
  const heading = findHeadingRow(
    start.map(({ cells }) => cells),
    mapping,
  );
  const judge = new RowJudge(heading, today, fixesOf(fixes));
  return { heading, outcomes: outcomesOf(start.slice(heading.at + 1), source, judge) };
}

async function* outcomesOf(
  start: readonly FileRow[],
  source: AsyncIterator<FileRow>,
  judge: RowJudge,
): AsyncGenerator<RowOutcome> {
  try {
    for (const row of start) yield judge.outcomeOf(row);
    for (let next = await source.next(); !next.done; next = await source.next()) {
      yield judge.outcomeOf(next.value);
    }
  } finally {
    await source.return?.();
  }
}

/** Judges the rows of one file in their order; remembers what earlier rows said. */
class RowJudge {
  readonly #heading: Heading;
  readonly #today: string;
  readonly #fix: FixCell;
  readonly #seen: SeenRows;
  #row = 0;

  constructor(heading: Heading, today: string, fix: FixCell) {
    this.#heading = heading;
    this.#today = today;
    this.#fix = fix;
    this.#seen = new SeenRows(heading.columns);
  }

  outcomeOf({ line, cells, unclosedQuote }: FileRow): RowOutcome {
    const row = (this.#row += 1);
    const { columns, headings } = this.#heading;
    const context = { columns, width: headings.length, today: this.#today, fix: this.#fix };
    const reading = readRow(cells, context);
    if (!reading.ok) return { row, line, ok: false, problems: reading.problems, cells };
    const earlier = this.#seen.repeats(cells, row);
    if (earlier !== undefined) {
      return { row, line, ok: false, problems: [repeated(earlier, reading.draft)], cells };
    }
    const key = sourceKey(reading.draft);
    const occurrence = this.#seen.occurrence(key);
    const warnings: WarningCode[] = [...reading.warnings];
    if (occurrence > 1) warnings.push('repeated-product');
    if (unclosedQuote) warnings.push('unclosed-quote');
    return { row, line, ok: true, draft: reading.draft, key, occurrence, warnings };
  }
}

const repeated = (earlier: number, { title }: RowDraft): Problem => ({
  code: 'duplicate-row',
  field: null,
  value: title,
  expected: `something other than row ${earlier} says`,
});
