import type { Listing } from '@kirana/contracts';
import type { PastListing } from '../../listings/listing-writes.ts';
import type { StoredListing } from '../../listings/stored-listing.ts';

/** One listing set back: to `restore`, or taken off the market where the import had made it. */
export interface UndoWrite {
  readonly current: Listing;
  readonly restore?: Partial<StoredListing>;
}

/** Listings as the undoing of an import needs them. */
export interface UndoStore {
  getStored(listingIds: readonly string[]): Promise<ReadonlyMap<string, StoredListing>>;
  getPast(
    keys: readonly Pick<PastListing, 'listingId' | 'version'>[],
  ): Promise<ReadonlyMap<string, Listing>>;
  /** Gives back what somebody wrote since it was read. */
  undoMany(writes: readonly UndoWrite[]): Promise<readonly UndoWrite[]>;
}
