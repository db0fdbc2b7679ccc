import type { Listing } from '@kirana/contracts';
import { firstVersion, nextVersion, tableName, TABLES, VersionedTable } from '@kirana/dynamodb';
import type { Dynamo, Unversioned, Write } from '@kirana/dynamodb';
import type { StoredListing } from './stored-listing.ts';

/** A version of a listing that a later one took the place of. */
export interface PastListing {
  readonly listingId: string;
  readonly version: number;
  readonly listing: Listing;
  /** When the next version was written (or the listing deleted), ISO 8601 UTC. */
  readonly until: string;
}

/**
 * The writes of listings as parts of transactions. Whatever takes the place of a version keeps that version in the
 * history in the same transaction; making a listing keeps nothing, so first imports stay fast.
 */
export class ListingWrites {
  readonly #table: VersionedTable<StoredListing>;
  readonly #history: string;

  constructor(dynamo: Dynamo) {
    this.#table = new VersionedTable<StoredListing>(dynamo, TABLES.listings);
    this.#history = tableName(dynamo, TABLES.listingHistory);
  }

  creation(listing: Unversioned<StoredListing>): { readonly item: StoredListing; writes: Write[] } {
    const item = firstVersion<StoredListing>(listing);
    return { item, writes: [this.#table.creation(item)] };
  }

  /** The version after `current`; marks of the current one are dropped unless `changes` says them again. */
  replacement(
    current: Listing,
    changes: Partial<StoredListing>,
  ): { readonly item: StoredListing; writes: Write[] } {
    const item = nextVersion<StoredListing>(current, changes);
    return { item, writes: [this.#table.replacement(item), this.#past(current, item.updatedAt)] };
  }

  deletion(current: Listing): Write[] {
    const { listingId, version } = current;
    const gone = this.#table.deletion({ listingId }, version);
    return [gone, this.#past(current, new Date().toISOString())];
  }

  #past(listing: Listing, until: string): Write {
    const { listingId, version } = listing;
    const Item: PastListing = { listingId, version, listing, until };
    return { Put: { TableName: this.#history, Item: { ...Item } } };
  }
}
