import type { Listing } from '@kirana/contracts';
import type { RejectedRow } from '../src/imports/rows/price-list.ts';
import { isOpen } from '../src/imports/running/import-record.ts';
import type { ImportChanges, ImportRecord } from '../src/imports/running/import-record.ts';
import type {
  ImportStore,
  ListingStore,
  ListingWrite,
  RejectStore,
} from '../src/imports/running/ports.ts';
import { LeaseLost } from '../src/imports/running/ports.ts';

const AT = '2026-11-23T08:00:00.000Z';

/** Listings in memory, with the conditions of the real store. */
export class FakeListings implements ListingStore {
  readonly items = new Map<string, Listing>();
  /** Runs before each batch of writes: a test changes a listing here, or breaks the store. */
  beforeWrites: (writes: readonly ListingWrite[]) => void = () => undefined;
  writes = 0;

  getMany(ids: readonly string[]) {
    const found = ids.flatMap((id) => this.items.get(id) ?? []);
    return Promise.resolve(new Map(found.map((listing) => [listing.listingId, listing])));
  }

  async writeMany(writes: readonly ListingWrite[]) {
    this.beforeWrites(writes);
    return writes.filter(({ facts, current }) => {
      const { version = 0, createdAt = AT } = this.items.get(facts.listingId) ?? {};
      if (version !== (current?.version ?? 0)) return true;
      this.items.set(facts.listingId, { ...facts, version: version + 1, createdAt, updatedAt: AT });
      this.writes += 1;
      return false;
    });
  }
}

/** Imports in memory, each change on condition of its version. */
export class FakeImports implements ImportStore {
  readonly items = new Map<string, ImportRecord>();
  afterChange: (record: ImportRecord) => void = () => undefined;

  open() {
    return Promise.resolve([...this.items.values()].filter(isOpen));
  }

  async change(record: ImportRecord, changes: ImportChanges) {
    const stored = this.items.get(record.importId);
    if (stored && stored.version !== record.version) throw new LeaseLost(record.importId);
    const next = { ...record, ...changes, version: record.version + 1 };
    this.items.set(record.importId, next);
    this.afterChange(next);
    return next;
  }
}

export class FakeRejects implements RejectStore {
  readonly rows = new Map<number, RejectedRow>();

  async keep(_importId: string, rows: readonly RejectedRow[]) {
    for (const row of rows) this.rows.set(row.row, row);
  }
}
