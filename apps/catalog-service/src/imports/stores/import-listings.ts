import type { Listing } from '@kirana/contracts';
import { TABLES, VersionedTable } from '@kirana/dynamodb';
import type { Dynamo, Versioned, Write } from '@kirana/dynamodb';
import { ListingWrites } from '../../listings/listing-writes.ts';
import type { PastListing } from '../../listings/listing-writes.ts';
import { bare } from '../../listings/stored-listing.ts';
import type { StoredListing } from '../../listings/stored-listing.ts';
import type { ListingStore, ListingWrite } from '../running/ports.ts';
import type { UndoStore, UndoWrite } from '../undoing/undo-store.ts';
import { writeGuarded } from './write-guarded.ts';

/** Listings of one read. */
const PAGE = 100;

/** The listings table as imports write it: many rows a transaction, each on condition of its version. */
export class ImportListings implements ListingStore, UndoStore {
  readonly #dynamo: Dynamo;
  readonly #table: VersionedTable<StoredListing>;
  readonly #history: VersionedTable<PastListing & Versioned>;
  readonly #writes: ListingWrites;

  constructor(dynamo: Dynamo) {
    this.#dynamo = dynamo;
    this.#table = new VersionedTable<StoredListing>(dynamo, TABLES.listings);
    this.#history = new VersionedTable<PastListing & Versioned>(dynamo, TABLES.listingHistory);
    this.#writes = new ListingWrites(dynamo);
  }

  async getMany(listingIds: readonly string[]): Promise<ReadonlyMap<string, Listing>> {
    const items = await this.getStored(listingIds);
    return new Map([...items].map(([listingId, item]) => [listingId, bare(item)] as const));
  }

  async getStored(listingIds: readonly string[]): Promise<ReadonlyMap<string, StoredListing>> {
    const keys = listingIds.map((listingId) => ({ listingId }));
    const parts = Array.from({ length: Math.ceil(keys.length / PAGE) }, (_, at) =>
      this.#table.getMany(keys.slice(at * PAGE, (at + 1) * PAGE)),
    );
    const items = (await Promise.all(parts)).flat();
    return new Map(items.map((item) => [item.listingId, item] as const));
  }

  async getPast(
    keys: readonly Pick<PastListing, 'listingId' | 'version'>[],
  ): Promise<ReadonlyMap<string, Listing>> {
    const items = await this.#history.getMany(
      keys.map(({ listingId, version }) => ({ listingId, version })),
    );
    return new Map(items.map(({ listingId, listing }) => [listingId, listing] as const));
  }

  writeMany(writes: readonly ListingWrite[]): Promise<readonly ListingWrite[]> {
    return writeGuarded(this.#dynamo, writes, (write) => this.#writesOf(write));
  }

  undoMany(writes: readonly UndoWrite[]): Promise<readonly UndoWrite[]> {
    return writeGuarded(this.#dynamo, writes, ({ current, restore }) =>
      restore ? this.#writes.replacement(current, restore).writes : this.#writes.deletion(current),
    );
  }

  #writesOf({ facts, current }: ListingWrite): readonly Write[] {
    if (!current) return this.#writes.creation({ ...facts, importVersion: 1 }).writes;
    const importVersion = current.version + 1;
    return this.#writes.replacement(current, { ...facts, importVersion }).writes;
  }
}
