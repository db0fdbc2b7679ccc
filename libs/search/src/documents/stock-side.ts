import type { Lot } from '@kirana/contracts';
import { addDays } from '@kirana/domain';
import type { Grant, LotEntry, StockFields } from './listing-document.ts';
import type { Standing } from './standing.ts';
import { isNewer } from './standing.ts';

/** The day that stands for "does not expire": later than any date on a pack. */
export const NEVER = '9999-12-31';

/** Markers of deleted lots kept with a listing; the oldest go first, long after any redelivery of theirs. */
const MARKERS_KEPT = 50;

export const lotEntry = (lot: Lot, standing: Standing): LotEntry => ({
  lotId: lot.lotId,
  standing,
  batch: lot.batch,
  expiresOn: lot.expiresOn,
  available: standing.deleted ? 0 : lot.available,
});

/** The lots with one of them replaced, or undefined where what is held is as new. */
export function withLot(
  lots: readonly LotEntry[],
  entry: LotEntry,
): readonly LotEntry[] | undefined {
  const held = lots.find(({ lotId }) => lotId === entry.lotId);
  if (held && !isNewer(entry.standing, held.standing)) return undefined;
  return trimmed([...lots.filter((lot) => lot !== held), entry]);
}

function trimmed(lots: readonly LotEntry[]): readonly LotEntry[] {
  const markers = lots.filter(({ standing }) => standing.deleted);
  const surplus = new Set(markers.slice(0, Math.max(0, markers.length - MARKERS_KEPT)));
  return surplus.size === 0 ? lots : lots.filter((lot) => !surplus.has(lot));
}

/** What is searched of lots: which have stock, until when it may be sold, and when it is marked down. */
export function stockFields(lots: readonly LotEntry[], grant?: Grant): StockFields {
  const stocked = lots.filter(({ available }) => available > 0);
  const expiries = [...new Set(stocked.flatMap(({ expiresOn }) => expiresOn ?? []))].sort();
  const last = stocked.some(({ expiresOn }) => expiresOn === null) ? NEVER : expiries.at(-1);
  return {
    lots,
    lotsKnown: lots.length > 0,
    expiries,
    ...(last === undefined ? {} : { sellableUntil: last }),
    ...markdownDays(expiries, grant),
  };
}

function markdownDays(expiries: readonly string[], grant: Grant | undefined) {
  const markdown = grant?.markdown;
  if (!markdown || expiries.length === 0) return {};
  return {
    markdownDays: expiries.map((lte) => ({ gte: addDays(lte, -markdown.withinDays), lte })),
  };
}
