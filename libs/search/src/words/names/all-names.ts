import { FRESH } from './fresh.ts';
import { HOUSEHOLD } from './household.ts';
import { PACKAGED } from './packaged.ts';
import { SPICES } from './spices.ts';
import { STAPLES } from './staples.ts';

/** The languages of a row's cells, after the English name; the last cell holds what is typed in Latin letters. */
export const CELLS = ['hindi', 'marathi', 'bengali', 'tamil', 'telugu', 'latin'] as const;
export type Cell = (typeof CELLS)[number];

/** What one kind of goods is called. */
export type GoodsNames = { readonly english: string } & Readonly<Record<Cell, readonly string[]>>;

const listed = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);

function goodsOf(row: string): GoodsNames {
  const [english = '', ...cells] = row.split('|');
  const names = Object.fromEntries(CELLS.map((cell, at) => [cell, listed(cells[at])]));
  return { english, ...(names as Record<Cell, string[]>) };
}

/** The goods of a kirana shop with their names in five languages, in the scripts of these and in Latin letters. */
export const GOODS: readonly GoodsNames[] = [STAPLES, SPICES, FRESH, PACKAGED, HOUSEHOLD]
  .flatMap((rows) => rows.split('\n'))
  .filter(Boolean)
  .map(goodsOf);
