import { dayInIndia } from '@kirana/domain';
import { normalize } from '@kirana/normalizer';
import type { FileRow } from '../files/file-row.ts';
import { FIELDS } from '../headings/fields.ts';
import type { HeadingMapping } from '../headings/heading-mapping.ts';
import { openPriceList } from '../rows/price-list.ts';
import type { CellFix } from '../rows/cell-fixes.ts';
import type { RowOutcome } from '../rows/price-list.ts';

export interface PreviewOptions {
  /** First row wanted, 1 the first below the heading. */
  readonly from: number;
  readonly limit: number;
  readonly mapping: HeadingMapping;
  readonly fixes: readonly CellFix[];
  /** When the file was received, ms since 1970. */
  readonly receivedAt: number;
}

/**
 * What an import would make of some rows: the columns as understood, and each row with the listing it gives, what the
 * normalizer reads in it (with the characters of the title that gave each field), its warnings or its reasons.
 */
export async function previewOf(
  rows: AsyncIterable<FileRow>,
  { from, limit, mapping, fixes, receivedAt }: PreviewOptions,
) {
  const first: string[][] = [];
  const list = await openPriceList(remembering(rows, first), {
    today: dayInIndia(receivedAt),
    mapping,
    fixes,
  });
  const shown: ReturnType<typeof rowView>[] = [];
  for await (const outcome of list.outcomes) {
    if (outcome.row >= from) shown.push(rowView(outcome));
    if (shown.length >= limit) break;
  }
  const { headings, columns, unused } = list.heading;
  return {
    headings,
    columns: Object.fromEntries(
      Object.entries(columns).map(([field, column]) => [field, headings[column] ?? '']),
    ),
    unusedHeadings: unused,
    fields: FIELDS,
    /** The first rows below the heading as they stand, to know a column by. */
    samples: first.slice(list.heading.at + 1, list.heading.at + 1 + SAMPLES),
    rows: shown,
  };
}

const SAMPLES = 3;
/** As many rows as a heading is looked for in, and the samples below it. */
const REMEMBERED = 60;

async function* remembering(rows: AsyncIterable<FileRow>, first: string[][]) {
  for await (const row of rows) {
    if (first.length < REMEMBERED) first.push([...row.cells]);
    yield row;
  }
}

function rowView(outcome: RowOutcome) {
  const { row, line } = outcome;
  if (!outcome.ok) return { row, line, problems: outcome.problems, cells: outcome.cells };
  const { draft, warnings } = outcome;
  const { title, hints, mrpPaise = null, pricePaise = null } = draft;
  const reading = normalize({ title, hints: { ...hints, mrpPaise, pricePaise } });
  return { row, line, listing: draft, reading, warnings };
}
