import { ALIASES, COUNT_OR_MEASURE, FIELDS, NOT_THE_PRICE } from './fields.ts';
import type { Field } from './fields.ts';
import { foldHeading, withoutOwner } from './fold-heading.ts';
import type { HeadingMapping } from './heading-mapping.ts';
import { nearHeading } from './near-heading.ts';

/** Which column (0 the leftmost) holds each field. */
export type ColumnMap = Readonly<Partial<Record<Field, number>>>;

export interface Recognition {
  readonly columns: ColumnMap;
  /** Headings that serve nothing, as written: reported to the seller, never fatal. */
  readonly unused: readonly string[];
}

interface Guess {
  readonly field: Field;
  readonly column: number;
  /** 0 the surest. */
  readonly rank: number;
}

const BY_HEADING = new Map(
  FIELDS.flatMap((field) =>
    ALIASES[field].map((alias, rank) => [foldHeading(alias), { field, rank }] as const),
  ).reverse(),
);
const FALLBACK_RANK = 1000;
const MISSPELT_RANK = 2000;
const HAS_MEASURE = /\p{N}\s*\p{L}/u;
const HAS_COUNT = /^\s*-?\d+(?:\.\d+)?\s*$/;

/**
 * Says what each column holds, from its heading and, where the heading can mean two things, from the first rows below.
 * Every field gets at most one column: the one with the surest heading, the leftmost of equals. `mapping` is what the
 * seller said of its headings before.
 */
export function recogniseHeadings(
  headings: readonly string[],
  sample: readonly (readonly string[])[] = [],
  mapping: HeadingMapping = {},
): Recognition {
  const guesses = headings
    .flatMap(
      (heading, column) => said(heading, column, mapping) ?? [guessOf(heading, column, sample)],
    )
    .filter((guess) => guess !== null)
    .sort((a, b) => a.rank - b.rank || a.column - b.column);
  const columns: Partial<Record<Field, number>> = {};
  for (const { field, column } of guesses) columns[field] ??= column;
  const used = new Set(Object.values(columns));
  const unused = headings.filter((heading, column) => heading.trim() !== '' && !used.has(column));
  return { columns, unused };
}

/** What the seller says of a heading; it wins over every guess. Undefined where the seller says nothing. */
function said(heading: string, column: number, mapping: HeadingMapping): Guess[] | undefined {
  const folded = foldHeading(heading);
  if (folded === '' || !Object.hasOwn(mapping, folded)) return undefined;
  const field = mapping[folded];
  return field ? [{ field, column, rank: -1 }] : [];
}

function guessOf(
  heading: string,
  column: number,
  sample: readonly (readonly string[])[],
): Guess | null {
  const folded = foldHeading(heading);
  if (COUNT_OR_MEASURE.includes(folded)) return countOrMeasure(column, sample);
  const known = BY_HEADING.get(folded) ?? BY_HEADING.get(withoutOwner(folded));
  if (known) return { ...known, column };
  const field = byWord(folded);
  if (field) return { field, column, rank: FALLBACK_RANK };
  const near = nearHeading(folded);
  return near ? { field: near, column, rank: MISSPELT_RANK } : null;
}

/** "Qty" over "500 gm" is the content of a pack; over "40" it is the stock. Without rows to look at: stock. */
function countOrMeasure(column: number, sample: readonly (readonly string[])[]): Guess | null {
  const cells = sample.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '');
  const measures = cells.filter((cell) => HAS_MEASURE.test(cell)).length;
  const counts = cells.filter((cell) => HAS_COUNT.test(cell)).length;
  return { field: measures > counts ? 'netQuantity' : 'stock', column, rank: FALLBACK_RANK };
}

/** Longer headings around a telling word: "MRP per pc", "Rate per case", "Expiry (dd/mm/yy)". */
function byWord(folded: string): Field | null {
  const has = (word: RegExp): boolean => word.test(folded);
  if (NOT_THE_PRICE.test(folded)) return null;
  if (has(/\bmrp\b/)) return 'mrp';
  if (has(/\b(?:price|rate)\b/)) return 'price';
  if (has(/\b(?:expiry|exp)\b/)) return 'expiry';
  if (has(/\b(?:barcode|ean)\b/)) return 'gtin';
  if (has(/\bhsn\b/)) return 'hsn';
  if (has(/\b(?:closing|stock)\b/)) return 'stock';
  return has(/\b(?:product|item) name\b/) ? 'title' : null;
}
