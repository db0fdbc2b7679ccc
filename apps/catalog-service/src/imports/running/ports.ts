import type { Listing } from '@kirana/contracts';
import type { RejectedRow } from '../rows/price-list.ts';
import type { ImportChanges, ImportRecord } from './import-record.ts';
import type { ListingFacts } from './merge-row.ts';

/** A listing to write: made when there is no `current`, else changed if it is still as it was. */
export interface ListingWrite {
  readonly facts: ListingFacts;
  readonly current?: Listing;
}

/** Listings as an import needs them. */
export interface ListingStore {
  /** Those that exist, by id. */
  getMany(listingIds: readonly string[]): Promise<ReadonlyMap<string, Listing>>;
  /** Writes each on condition that nobody wrote it since; gives back those that somebody did. Idempotent per version. */
  writeMany(writes: readonly ListingWrite[]): Promise<readonly ListingWrite[]>;
}

/** Imports and the lease on them. */
export interface ImportStore {
  /** Imports with work to do, the oldest first. */
  open(): Promise<readonly ImportRecord[]>;
  /** Changes an import if nobody else did since; throws `LeaseLost` if somebody did. */
  change(record: ImportRecord, changes: ImportChanges): Promise<ImportRecord>;
}

export interface RejectStore {
  /** Keeps rejected rows; keeping the same again changes nothing. */
  keep(importId: string, rows: readonly RejectedRow[]): Promise<void>;
}

/** Another instance has taken the import over: stop, and leave it to that one. */
export class LeaseLost extends Error {
  readonly code = 'lease-lost';
  readonly retriable = false;

  constructor(importId: string) {
    super(`Import ${importId} is worked on elsewhere`);
    this.name = 'LeaseLost';
  }
}
