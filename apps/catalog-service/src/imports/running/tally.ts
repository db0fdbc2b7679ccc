import type { RowOutcome } from '../rows/price-list.ts';
import type { RejectCounts, WarningCounts } from './import-record.ts';
import type { RowEffect } from './merge-row.ts';

/** What became of the rows so far. accepted + rejected = done; created + updated + unchanged = accepted. */
export interface Tally {
  /** Rows handled, from the first without a gap. */
  readonly done: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Rows by warning; a row may have several. */
  readonly warnings: WarningCounts;
  /** Rows by their first reason. */
  readonly rejections: RejectCounts;
}

export const NOTHING_DONE: Tally = {
  done: 0,
  accepted: 0,
  rejected: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  warnings: {},
  rejections: {},
};

/** The tally after one more row; `effect` is what an accepted row did. */
export function tallied(tally: Tally, outcome: RowOutcome, effect?: RowEffect['kind']): Tally {
  if (!outcome.ok) {
    const rejections = more(tally.rejections, [outcome.problems[0].code]);
    return { ...tally, done: outcome.row, rejected: tally.rejected + 1, rejections };
  }
  const kind = effect ?? 'unchanged';
  return {
    ...tally,
    done: outcome.row,
    accepted: tally.accepted + 1,
    [kind]: tally[kind] + 1,
    warnings: more(tally.warnings, outcome.warnings),
  };
}

function more<C extends string>(
  counts: Readonly<Partial<Record<C, number>>>,
  codes: readonly C[],
): Partial<Record<C, number>> {
  const next: Partial<Record<C, number>> = { ...counts };
  for (const code of codes) next[code] = (next[code] ?? 0) + 1;
  return next;
}
