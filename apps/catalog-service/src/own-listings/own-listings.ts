import { Inject, Injectable } from '@nestjs/common';
import type { Listing } from '@kirana/contracts';
import { normalize } from '@kirana/normalizer';
import type { NormalizedListing } from '@kirana/normalizer';
import { ownListings } from '@kirana/search';
import type { OwnListingsPage, OwnListingsRequest, Search } from '@kirana/search';
import { ListingRepository } from '../listings/listing-repository.ts';

export const OWN_SEARCH = Symbol('own search');

/** A listing with what we read in it. */
export interface ReadListing {
  readonly listing: Listing;
  readonly reading: NormalizedListing;
}

export type FoundListings = Omit<OwnListingsPage, 'listingIds'> & {
  readonly items: readonly ReadListing[];
};

/** A seller's search among its own listings: found in the index, answered from the table, so that versions are true. */
@Injectable()
export class OwnListings {
  constructor(
    @Inject(OWN_SEARCH) private readonly search: Search,
    @Inject(ListingRepository) private readonly listings: ListingRepository,
  ) {}

  async find(request: OwnListingsRequest): Promise<FoundListings> {
    const { listingIds, ...page } = await ownListings(this.search, request);
    const stored = await this.listings.getMany(listingIds);
    // Deleted a moment ago: the index does not know yet.
    const there = listingIds.flatMap((listingId) => stored.get(listingId) ?? []);
    return { ...page, items: there.map((listing) => ({ listing, reading: readingOf(listing) })) };
  }
}

/** What we read in a listing, as search does. */
export const readingOf = ({
  title,
  hints,
  corrections,
  mrpPaise,
  pricePaise,
}: Listing): NormalizedListing =>
  normalize({ title, hints: { ...hints, mrpPaise, pricePaise }, corrections });
