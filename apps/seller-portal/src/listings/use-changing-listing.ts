import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { InfiniteData } from '@tanstack/react-query';
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

/**
 * Changes a listing on condition that it is still as shown. Where somebody was faster, it is read again, so that the
 * seller sees what it is now and can decide anew.
 */
export function useChangingListing(listing: Listing) {
  const show = useShowingListing();
  return useMutation({
    mutationFn: (patch: ListingPatch) => changeListing(listing, patch),
    onSuccess: show,
    onError: async (error) => {
      if (!isStale(error)) return;
      const { listingId } = listing;
      show(
        await answered(api.GET('/v1/listings/{listingId}', { params: { path: { listingId } } })),
      );
    },
  });
}
