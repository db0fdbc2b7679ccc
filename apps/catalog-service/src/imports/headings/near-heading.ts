import { ALIASES, FIELDS, NOT_THE_PRICE } from './fields.ts';
import type { Field } from './fields.ts';
import { foldHeading } from './fold-heading.ts';

/** Shorter words have too many neighbours of other meanings ("rate", "date"). */
const SHORTEST = 5;
const LONG = 9;

const CANDIDATES: readonly (readonly [string, Field])[] = FIELDS.flatMap((field) =>
  ALIASES[field]
    .map((alias) => [foldHeading(alias), field] as const)
    .filter(([alias]) => alias.length >= SHORTEST),
);

/**
 * The field of a heading that is misspelt by a letter, or two in a long one: "Prodct Name", "Sellign Price". The first
 * letter must be right, and neighbours of more than one meaning give none.
 */
export function nearHeading(folded: string): Field | null {
  if (folded.length < SHORTEST) return null;
  const most = folded.length >= LONG ? 2 : 1;
  const near = CANDIDATES.filter(
    ([alias]) =>
      alias[0] === folded[0] &&
      Math.abs(alias.length - folded.length) <= most &&
      distance(alias, folded) <= most,
  );
  const fields = new Set(near.map(([, field]) => field));
  if (NOT_THE_PRICE.test(folded)) fields.delete('price');
  return fields.size === 1 ? ([...fields][0] ?? null) : null;
}

/** Letters to insert, delete, replace or swap with their neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) row.push(cheapest(rows, row, a, b, i, j));
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}

function cheapest(
  rows: readonly (readonly number[])[],
  row: readonly number[],
  a: string,
  b: string,
  i: number,
  j: number,
): number {
  const at = (r: number, c: number): number => (r === i ? row[c] : rows[r]?.[c]) ?? Infinity;
  const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return Math.min(
    at(i - 1, j) + 1,
    at(i, j - 1) + 1,
    replaced,
    swapped ? at(i - 2, j - 2) + 1 : Infinity,
  );
}
