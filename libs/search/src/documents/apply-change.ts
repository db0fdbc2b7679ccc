import type { Change, Listing, Lot } from '@kirana/contracts';
import { buried, standingOf } from './change.ts';
import type { ListingDocument } from './listing-document.ts';
import { listingFields } from './listing-side.ts';
import type { Standing } from './standing.ts';
import { isNewer } from './standing.ts';
import { lotEntry, stockFields, withLot } from './stock-side.ts';

/** Makes the next document of what is held, or undefined where what is held is as new already. */
export type Step<D> = (held: D | undefined) => D | undefined;

/** The listing's side of a document after a change; its lots stay. */
export function listingStep(
  listingId: string,
  change: Change<Listing>,
  now: string,
): Step<ListingDocument> {
  const standing = standingOf(change);
  const { after } = change;
  return (held) => {
    if (!isNewer(standing, held?.standing)) return undefined;
    if (!after) return marker(listingId, standing, held, now);
    return {
      listingId,
      live: after.status === 'active',
      standing,
      indexedAt: now,
      ...listingFields(after),
      ...stockFields(held?.lots ?? []),
    };
  };
}

/** After a tombstone: gone, unless it was known to be. */
export const listingTombstone =
  (listingId: string, now: string): Step<ListingDocument> =>
  (held) =>
    held?.standing && !held.standing.deleted
      ? marker(listingId, buried(held.standing), held, now)
      : undefined;

/** What is left of a deleted listing: its standing and its lots', so that no replay revives them. */
const marker = (
  listingId: string,
  standing: Standing,
  held: ListingDocument | undefined,
  now: string,
): ListingDocument => ({
  listingId,
  live: false,
  standing,
  indexedAt: now,
  ...stockFields(held?.lots ?? []),
});

/** The lots' side of a document after a change; the listing may not be there yet. */
export function lotStep(change: Change<Lot>, now: string): Step<ListingDocument> {
  const lot = (change.after ?? change.before)!;
  const entry = lotEntry(lot, standingOf(change));
  return (held) => {
    const lots = withLot(held?.lots ?? [], entry);
    if (!lots) return undefined;
    const { sellableUntil: _, ...rest } = held ?? { listingId: lot.listingId, live: false };
    return { ...rest, indexedAt: now, ...stockFields(lots) } as ListingDocument;
  };
}
