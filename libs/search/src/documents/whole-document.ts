import type { Listing, Lot } from '@kirana/contracts';
import { listingStep, lotStep } from './apply-change.ts';
import type { ListingDocument } from './listing-document.ts';

/** The document of a listing with its lots, as the changes that made them would leave it: for bulk loads and tests. */
export function listingDocument(
  listing: Listing,
  lots: readonly Lot[],
  now: Date = new Date(),
): ListingDocument {
  const at = now.toISOString();
  const found = <E>(after: E & { version: number }) =>
    ({ op: 'snapshot', version: after.version, before: null, after }) as const;
  const first = listingStep(listing.listingId, found(listing), at)(undefined)!;
  return lots.reduce((held, lot) => lotStep(found(lot), at)(held) ?? held, first);
}
