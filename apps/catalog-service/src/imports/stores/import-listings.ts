import { publishedPart } from '@kirana/contracts';
import type { Listing } from '@kirana/contracts';
import {
  firstVersion,
  nextVersion,
  TABLES,
  transact,
  TransactionRefused,
  VersionedTable,
} from '@kirana/dynamodb';
import type { Dynamo, Write } from '@kirana/dynamodb';
import type { ListingStore, ListingWrite } from '../running/ports.ts';

/** The listings table as imports write it: many rows a transaction, each on condition of its version. */
export class ImportListings implements ListingStore {
  readonly #dynamo: Dynamo;
  readonly #table: VersionedTable<Listing>;

  constructor(dynamo: Dynamo) {
    this.#dynamo = dynamo;
    this.#table = new VersionedTable<Listing>(dynamo, TABLES.listings);
  }

  async getMany(listingIds: readonly string[]): Promise<ReadonlyMap<string, Listing>> {
    const items = await this.#table.getMany(listingIds.map((listingId) => ({ listingId })));
    return new Map(
      items.map((item) => [item.listingId, publishedPart('listing', { ...item })] as const),
    );
  }

  /** One refused write cancels its whole transaction: the others are sent again without it. */
  async writeMany(writes: readonly ListingWrite[]): Promise<readonly ListingWrite[]> {
    const refused: ListingWrite[] = [];
    let left = [...writes];
    while (left.length > 0) {
      const stale = await this.#transact(left);
      if (stale.size === 0) break;
      refused.push(...left.filter((_, at) => stale.has(at)));
      left = left.filter((_, at) => !stale.has(at));
    }
    return refused;
  }

  /** Writes all or none; gives the places of those that stood in the way. */
  async #transact(writes: readonly ListingWrite[]): Promise<ReadonlySet<number>> {
    try {
      await transact(
        this.#dynamo,
        writes.map((write) => this.#writeOf(write)),
      );
      return new Set();
    } catch (error) {
      if (!(error instanceof TransactionRefused)) throw error;
      const stale = error.writes.flatMap(({ code }, at) => (code === 'None' ? [] : [at]));
      if (stale.length === 0) throw error;
      return new Set(stale);
    }
  }

  #writeOf({ facts, current }: ListingWrite): Write {
    return current
      ? this.#table.replacement(nextVersion<Listing>(current, facts))
      : this.#table.creation(firstVersion<Listing>(facts));
  }
}
