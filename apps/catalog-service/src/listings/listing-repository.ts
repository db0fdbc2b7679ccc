import { publishedPart } from '@kirana/contracts';
import type { Listing, StockDeclaration } from '@kirana/contracts';
import { ItemExists, TABLES, VersionedTable } from '@kirana/dynamodb';
import type { Dynamo, Page, Unversioned } from '@kirana/dynamodb';

/** The request that made a listing, kept beside it to know a retry from another listing with the same code. */
export interface MadeBy {
  readonly key: string | null;
  /** Hex SHA-256 of the request's body. */
  readonly bodyHash: string;
}

/** A listing as it is written: an undefined stock takes the declaration away. */
type Written = Omit<Listing, 'stock'> & { readonly stock?: StockDeclaration | undefined };
type StoredListing = Written & { readonly madeBy?: MadeBy };

export interface Creation {
  readonly listing: Listing;
  readonly created: boolean;
  /** Of the listing found there, when it was not created. */
  readonly madeBy: MadeBy | null;
}

/** The listings table as the listings' own requests use it. */
export class ListingRepository {
  readonly #table: VersionedTable<StoredListing>;

  constructor(dynamo: Dynamo) {
    this.#table = new VersionedTable<StoredListing>(dynamo, TABLES.listings);
  }

  async get(listingId: string): Promise<Listing | undefined> {
    const item = await this.#table.get({ listingId });
    return item && bare(item);
  }

  async getMany(listingIds: readonly string[]): Promise<Listing[]> {
    return (await this.#table.getMany(listingIds.map((listingId) => ({ listingId })))).map(bare);
  }

  /** Makes a listing, or gives the one that has its id already. */
  async create(listing: Unversioned<Written>, madeBy: MadeBy): Promise<Creation> {
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
  async update(current: Listing, changes: Partial<Written>): Promise<Listing> {
    return bare(await this.#table.update(current, changes));
  }

  delete(listingId: string, version: number): Promise<void> {
    return this.#table.delete({ listingId }, version);
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
}

/** Without what the table holds for itself (trace, the request that made it). */
const bare = (item: StoredListing): Listing => publishedPart('listing', { ...item });
