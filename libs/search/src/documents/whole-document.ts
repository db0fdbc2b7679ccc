import type { Listing, Lot } from '@kirana/contracts';
import { listingStep, lotStep } from './apply-change.ts';
import type { ListingDocument } from './listing-document.ts';

const found = <E>(after: E & { version: number }) =>
  ({ op: 'snapshot', version: after.version, before: null, after }) as const;

/** The document of a listing with its lots, as the changes that made them would leave it: for bulk loads and tests. */
export const listingDocument = (
  listing: Listing,
  lots: readonly Lot[],
  now: Date = new Date(),
): ListingDocument =>
  withLots(
    listingStep(listing.listingId, found(listing), now.toISOString())(undefined)!,
    lots,
    now,
  );

/** A document after the changes that made these lots. */
export const withLots = (
  document: ListingDocument,
  lots: readonly Lot[],
  now: Date = new Date(),
): ListingDocument =>
  lots.reduce((held, lot) => lotStep(found(lot), now.toISOString())(held) ?? held, document);
