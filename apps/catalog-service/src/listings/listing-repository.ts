import type { Listing } from '@kirana/contracts';
import {
  ItemExists,
  queryPage,
  StaleVersion,
  TABLES,
  transact,
  TransactionRefused,
  VersionedTable,
} from '@kirana/dynamodb';
import type { Dynamo, Page, Unversioned, Write } from '@kirana/dynamodb';
import { ListingWrites } from './listing-writes.ts';
import type { PastListing } from './listing-writes.ts';
import { bare } from './stored-listing.ts';
import type { MadeBy, StoredListing } from './stored-listing.ts';

export interface Creation {
  readonly listing: Listing;
  readonly created: boolean;
  /** Of the listing found there, when it was not created. */
  readonly madeBy: MadeBy | null;
}

/** The listings table as the listings' own requests use it. */
export class ListingRepository {
  readonly #dynamo: Dynamo;
  readonly #table: VersionedTable<StoredListing>;
  readonly #writes: ListingWrites;

  constructor(dynamo: Dynamo) {
    this.#dynamo = dynamo;
    this.#table = new VersionedTable<StoredListing>(dynamo, TABLES.listings);
    this.#writes = new ListingWrites(dynamo);
  }

  async get(listingId: string): Promise<Listing | undefined> {
    const item = await this.#table.get({ listingId });
    return item && bare(item);
  }

  async getMany(listingIds: readonly string[]): Promise<ReadonlyMap<string, Listing>> {
    const items = await this.#table.getMany(listingIds.map((listingId) => ({ listingId })));
    return new Map(items.map((item) => [item.listingId, bare(item)]));
  }

  /** Makes a listing, or gives the one that has its id already. */
  async create(listing: Unversioned<StoredListing>, madeBy: MadeBy): Promise<Creation> {
    try {
      const created = await this.#table.create({ ...listing, madeBy });
      return { listing: bare(created), created: true, madeBy };
    } catch (error) {
      if (!(error instanceof ItemExists) || !error.existing) throw error;
      const existing = error.existing as unknown as StoredListing;
      return { listing: bare(existing), created: false, madeBy: existing.madeBy ?? null };
    }
  }

  /** Throws `StaleVersion` where `current` is no longer what is there. */
  async update(current: Listing, changes: Partial<StoredListing>): Promise<Listing> {
    const { item, writes } = this.#writes.replacement(current, changes);
    await this.#write(writes, current.version);
    return bare(item);
  }

  /** Throws `StaleVersion` where `current` is no longer what is there. */
  delete(current: Listing): Promise<void> {
    return this.#write(this.#writes.deletion(current), current.version);
  }

  async ofSeller(sellerId: string, limit: number, pageToken?: string): Promise<Page<Listing>> {
    const { items, nextPageToken } = await this.#table.query({
      index: 'bySeller',
      partition: sellerId,
      limit,
      pageToken,
    });
    return { items: items.map(bare), nextPageToken };
  }

  /** Past versions, the latest first. */
  history(listingId: string, limit: number, pageToken?: string): Promise<Page<PastListing>> {
    return queryPage<PastListing>(this.#dynamo, TABLES.listingHistory, {
      partition: listingId,
      descending: true,
      limit,
      pageToken,
    });
  }

  async #write(writes: readonly Write[], version: number): Promise<void> {
    try {
      await transact(this.#dynamo, writes);
    } catch (error) {
      if (!(error instanceof TransactionRefused)) throw error;
      const found = error.writes[0]?.item?.['version'] as number | undefined;
      throw new StaleVersion(TABLES.listings.name, version, found);
    }
  }
}
