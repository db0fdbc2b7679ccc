import type { Field } from '../headings/fields.ts';
import { tidy } from './written.ts';

/** What a seller said of cells before the import: wherever the column of `field` says `from`, `to` is meant. */
export interface CellFix {
  readonly field: Field;
  /** As written, but for blanks around; empty: where the cell says nothing, or there is no such column. */
  readonly from: string;
  readonly to: string;
}

/** Fixes of one import. */
export const MOST_FIXES = 100;

/** The cell as it is meant. */
export type FixCell = (field: Field, written: string) => string;

/** The later of two fixes of the same cells holds. */
export function fixesOf(fixes: readonly CellFix[]): FixCell {
  const meant = new Map(fixes.map(({ field, from, to }) => [keyOf(field, from), to]));
  if (meant.size === 0) return (_field, written) => written;
  return (field, written) => meant.get(keyOf(field, written)) ?? written;
}

const keyOf = (field: Field, written: string): string => `${field} ${tidy(written)}`;
