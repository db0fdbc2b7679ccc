import type { Change, Listing, Lot, Terms } from '@kirana/contracts';
import { buried, standingOf } from './change.ts';
import type { Grant, ListingDocument } from './listing-document.ts';
import { listingFields } from './listing-side.ts';
import type { Standing } from './standing.ts';
import { isNewer } from './standing.ts';
import { lotEntry, stockFields, withLot } from './stock-side.ts';

/**
 * Makes the next document of what is held, or undefined where what is held is as new already. `seqNo` is the write that
 * what is held stands at in the index; undefined where it stands there only after this very write.
 */
export type Step<D> = (held: D | undefined, seqNo?: number) => D | undefined;

type Held = ListingDocument | undefined;

/** The listing's side of a document after a change; its lots and what is granted on it stay. */
export function listingStep(
  listingId: string,
  change: Change<Listing>,
  now: string,
): Step<ListingDocument> {
  const standing = standingOf(change);
  const { after } = change;
  return (held, seqNo) => {
    if (!isNewer(standing, held?.standing)) return undefined;
    if (!after) return marker(listingId, standing, held, now);
    return {
      listingId,
      live: after.status === 'active',
      standing,
      indexedAt: now,
      ...(after.status === 'active' ? birthOf(held, seqNo) : {}),
      ...listingFields(after),
      ...otherSides(held),
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

/** What is left of a deleted listing: its standing and its other sides', so that no replay revives them. */
const marker = (
  listingId: string,
  standing: Standing,
  held: Held,
  now: string,
): ListingDocument => ({
  listingId,
  live: false,
  standing,
  indexedAt: now,
  goneAt: now,
  ...otherSides(held),
});

/** Since which write it is for sale, where it was before this one. */
function birthOf(held: Held, seqNo: number | undefined): { bornSeq?: number } {
  const bornSeq = held?.live ? (held.bornSeq ?? seqNo) : undefined;
  return bornSeq === undefined ? {} : { bornSeq };
}

const otherSides = (held: Held) => sides(held?.lots ?? [], held?.grant);

const sides = (lots: ListingDocument['lots'], grant: Grant | undefined) => ({
  ...stockFields(lots, grant),
  ...(grant ? { grant } : {}),
});

/** The document with other lots or another grant; the listing may not be there yet. */
function withSides(
  listingId: string,
  [held, seqNo]: readonly [Held, number | undefined],
  lots: ListingDocument['lots'],
  grant: Grant | undefined,
  now: string,
): ListingDocument {
  const { sellableUntil: _, markdownDays: __, ...rest } = held ?? { listingId, live: false };
  return {
    ...rest,
    indexedAt: now,
    ...birthOf(held, seqNo),
    ...sides(lots, grant),
  } as ListingDocument;
}

/** The lots' side of a document after a change. */
export function lotStep(change: Change<Lot>, now: string): Step<ListingDocument> {
  const lot = (change.after ?? change.before)!;
  const entry = lotEntry(lot, standingOf(change));
  return (held, seqNo) => {
    const lots = withLot(held?.lots ?? [], entry);
    return lots && withSides(lot.listingId, [held, seqNo], lots, held?.grant, now);
  };
}

/** The granted side of a document after a change. */
export function termsStep(
  listingId: string,
  change: Change<Terms>,
  now: string,
): Step<ListingDocument> {
  const standing = standingOf(change);
  const grant = { standing, markdown: change.after?.markdown ?? null };
  return (held, seqNo) =>
    isNewer(standing, held?.grant?.standing)
      ? withSides(listingId, [held, seqNo], held?.lots ?? [], grant, now)
      : undefined;
}

/** After a tombstone: nothing is granted any longer, unless that was known. */
export const termsTombstone =
  (listingId: string, now: string): Step<ListingDocument> =>
  (held, seqNo) =>
    held?.grant && !held.grant.standing.deleted
      ? withSides(
          listingId,
          [held, seqNo],
          held.lots,
          { standing: buried(held.grant.standing), markdown: null },
          now,
        )
      : undefined;
