import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Listing } from '@kirana/contracts';
import { newId, stableId } from '@kirana/domain';
import type { Page } from '@kirana/dynamodb';
import { notFound } from '@kirana/service';
import { listingIdOf, sourceKey } from '../imports/rows/source-key.ts';
import { bulkPatch } from './bulk-patch.ts';
import type { BulkOutcome, BulkTarget } from './bulk-patch.ts';
import { historyOf } from './history.ts';
import type { HistoryEntry } from './history.ts';
import { keyReused, listingExists } from './listing-problems.ts';
import { ListingRepository } from './listing-repository.ts';
import { BLANK_CONTENT, patched } from './patch-listing.ts';
import type { ListingPatch } from './patch-listing.ts';

export type NewListing = ListingPatch & { readonly title: string; readonly sku?: string | null };

/** What sellers do with single listings. */
@Injectable()
export class ListingsService {
  constructor(@Inject(ListingRepository) private readonly listings: ListingRepository) {}

  /**
   * Makes a listing. One with a SKU is the same listing that an import of that SKU would make, so a second is refused.
   * With an Idempotency-Key, the same request again gives the listing that the first one made.
   */
  async create(sellerId: string, body: NewListing, key?: string): Promise<Listing> {
    const { sku, title, ...rest } = body;
    const bodyHash = hashOf(body);
    const { listing, created, madeBy } = await this.listings.create(
      {
        ...patched({ ...BLANK_CONTENT, title }, rest, new Date().toISOString()),
        ...(sku == null ? {} : { sku }),
        listingId: idOfNew(sellerId, body, key),
        sellerId,
      },
      { key: key ?? null, bodyHash },
    );
    if (created) return listing;
    if (key === undefined || madeBy?.key !== key) {
      throw listingExists(listing.listingId, listing.version);
    }
    if (madeBy.bodyHash !== bodyHash) throw keyReused(key);
    return listing;
  }

  async get(listingId: string): Promise<Listing> {
    const listing = await this.listings.get(listingId);
    if (!listing) throw notFound('listing', listingId);
    return listing;
  }

  /** Changes `listing` as it was read; `StaleVersion` (412) when somebody was faster. */
  async patch(listing: Listing, patch: ListingPatch): Promise<Listing> {
    return this.listings.update(listing, patched(listing, patch, new Date().toISOString()));
  }

  delete(listing: Listing): Promise<void> {
    return this.listings.delete(listing);
  }

  /** Makes one change to many listings of a seller; each by itself. */
  patchMany(
    sellerId: string,
    targets: readonly BulkTarget[],
    patch: ListingPatch,
  ): Promise<readonly BulkOutcome[]> {
    return bulkPatch(this.listings, sellerId, targets, patch);
  }

  /** The versions of a listing, the newest first. */
  async history(listing: Listing, limit: number, cursor?: string): Promise<Page<HistoryEntry>> {
    const { items, nextPageToken } = await this.listings.history(listing.listingId, limit, cursor);
    const entries = historyOf(cursor === undefined ? listing : null, items);
    return { items: [...entries], nextPageToken };
  }

  ofSeller(sellerId: string, limit: number, cursor?: string): Promise<Page<Listing>> {
    return this.listings.ofSeller(sellerId, limit, cursor);
  }
}

function idOfNew(sellerId: string, { sku, title }: NewListing, key?: string): string {
  if (sku != null) return listingIdOf(sellerId, sourceKey({ sku, title, hints: {} }));
  return key === undefined ? newId('lst') : stableId('lst', sellerId, 'request', key);
}

const hashOf = (body: object): string =>
  createHash('sha256').update(JSON.stringify(body)).digest('hex');
