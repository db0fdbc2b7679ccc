import type { HeadingMapping } from './heading-mapping.ts';
import { recogniseHeadings } from './recognise-headings.ts';
import type { Recognition } from './recognise-headings.ts';

/** The heading row of a file and what its columns hold. */
export interface Heading extends Recognition {
  /** Place of the heading among the rows looked at, 0 the first: rows before it are a banner. */
  readonly at: number;
  readonly headings: readonly string[];
}

/** No row near the top has a column for the product's name. */
export class NoTitleColumn extends Error {
  readonly code = 'no-title-column';
  readonly retriable = false;
  readonly found: readonly string[];

  constructor(found: readonly string[]) {
    const seen = found.length > 0 ? `Headings found: ${found.join(', ')}` : 'The file has no rows';
    super(`No column holds the product names. ${seen}. Call one "Product name" or "Item".`);
    this.name = 'NoTitleColumn';
    this.found = found;
  }
}

const LOOK_AT = 25;
const SAMPLE = 30;

/**
 * Finds the heading below a shop's banner ("SHARMA TRADERS, PRICE LIST NOV 2026"): of the first 25 rows the one that
 * names most fields, a title among them; the first of equals. Throws `NoTitleColumn`.
 */
export function findHeadingRow(
  rows: readonly (readonly string[])[],
  mapping: HeadingMapping = {},
): Heading {
  const candidates = rows.slice(0, LOOK_AT).map((headings, at) => {
    const sample = rows.slice(at + 1, at + 1 + SAMPLE);
    return {
      at,
      headings: headings.map((text) => text.trim()),
      ...recogniseHeadings(headings, sample, mapping),
    };
  });
  const best = candidates
    .filter(({ columns }) => columns.title !== undefined)
    .sort((a, b) => sizeOf(b) - sizeOf(a) || a.at - b.at)[0];
  if (!best) throw new NoTitleColumn(likelyHeadings(rows));
  return best;
}

const sizeOf = ({ columns }: Recognition): number => Object.keys(columns).length;

/** What to show a seller whose file has no title column: the first row with more than one filled cell. */
function likelyHeadings(rows: readonly (readonly string[])[]): readonly string[] {
  const filled = rows.map((row) => row.map((cell) => cell.trim()).filter((cell) => cell !== ''));
  return filled.find((row) => row.length > 1) ?? filled[0] ?? [];
}
