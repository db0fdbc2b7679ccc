import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { InfiniteData } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../api/client.ts';
import { isStale } from '../api/problem.ts';
import type { Listing } from '../reading/reading.ts';
import type { ListingPatch } from './change-listings.ts';
import { changeListing } from './change-listings.ts';
import type { Found } from './find-listings.ts';

const withListing = (page: Found, listing: Listing): Found => ({
  ...page,
  items: page.items.map((item) =>
    item.listing.listingId === listing.listingId ? { ...item, listing } : item,
  ),
});

/** Shows a listing as it is now wherever it is shown, without asking for the pages again. */
export function useShowingListing(): (listing: Listing) => void {
  const queries = useQueryClient();
  return (listing) => {
    queries.setQueryData(['listing', listing.listingId], listing);
    queries.setQueriesData<InfiniteData<Found>>({ queryKey: ['found-pages'] }, (shown) =>
      shown ? { ...shown, pages: shown.pages.map((page) => withListing(page, listing)) } : shown,
    );
    void queries.invalidateQueries({ queryKey: ['listing-history', listing.listingId] });
  };
}

/** Changes a listing as it was shown and shows what it is then: also where somebody was faster, so that the seller can decide anew. */
async function changeAndShow(
  listing: Listing,
  patch: ListingPatch,
  show: (listing: Listing) => void,
): Promise<void> {
  try {
    show(await changeListing(listing, patch));
  } catch (error) {
    if (isStale(error)) show(await readListing(listing.listingId));
    throw error;
  }
}

const readListing = (listingId: string): Promise<Listing> =>
  answered(api.GET('/v1/listings/{listingId}', { params: { path: { listingId } } }));

/** Changes a listing on condition that it is still as shown. */
export function useChangingListing(listing: Listing) {
  const show = useShowingListing();
  return useMutation({ mutationFn: (patch: ListingPatch) => changeAndShow(listing, patch, show) });
}

/** What became of the last change of a cell. */
export type CellChange = 'none' | 'saved' | { readonly error: unknown };

/** The same for cells of a table, which stand by the dozen: a mutation of the library costs as much as the cell itself. */
export function useChangingCell(listing: Listing) {
  const show = useShowingListing();
  const [change, setChange] = useState<CellChange>('none');
  const save = (patch: ListingPatch): void => {
    changeAndShow(listing, patch, show).then(
      () => setChange('saved'),
      (error: unknown) => setChange({ error }),
    );
  };
  return { change, save };
}
