import type { Lot } from '@kirana/contracts';

/** Running totals of what became of a lot's units. */
export interface LotTotals {
  readonly returned: number;
  readonly shipped: number;
  readonly writtenOff: number;
}

const NOTHING_YET: LotTotals = { returned: 0, shipped: 0, writtenOff: 0 };

/** The totals a lot tells of; undefined where it is from before they were published. */
export function totalsOf({ returned, shipped, writtenOff }: Lot): LotTotals | undefined {
  if (returned === undefined || shipped === undefined || writtenOff === undefined) return undefined;
  return { returned, shipped, writtenOff };
}

/** How a change moved the totals. Undefined where a side does not tell, or the lot went: what was shipped stays shipped. */
export function totalsMoved(before: Lot | null, after: Lot | null): LotTotals | undefined {
  const from = before ? totalsOf(before) : NOTHING_YET;
  const to = after ? totalsOf(after) : undefined;
  if (!from || !to) return undefined;
  return {
    returned: to.returned - from.returned,
    shipped: to.shipped - from.shipped,
    writtenOff: to.writtenOff - from.writtenOff,
  };
}

/**
 * What the totals say happened: the one that moved, `mixed` where several did or units were received too. Undefined
 * where none moved: then it was a receipt, a count, a promise or its release.
 */
export function kindByTotals(
  { returned, shipped, writtenOff }: LotTotals,
  received: number,
): string | undefined {
  const moved = [
    ...(returned === 0 ? [] : ['returned']),
    ...(shipped === 0 ? [] : ['shipped']),
    ...(writtenOff === 0 ? [] : ['written-off']),
  ];
  return moved.length > 1 || (moved.length === 1 && received !== 0) ? 'mixed' : moved[0];
}
