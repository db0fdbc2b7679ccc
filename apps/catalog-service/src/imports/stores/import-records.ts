import { ItemExists, StaleVersion, TABLES, VersionedTable } from '@kirana/dynamodb';
import type { Dynamo, Page, Unversioned } from '@kirana/dynamodb';
import { isOpen } from '../running/import-record.ts';
import type { ImportChanges, ImportRecord } from '../running/import-record.ts';
import { LeaseLost } from '../running/ports.ts';
import type { ImportStore } from '../running/ports.ts';

/** An import as it is stored: `work` is there only while it is open, for the sparse index. */
type StoredImport = ImportRecord & { readonly work?: 'open' | undefined };

export type NewImport = Unversioned<ImportRecord>;

/** The imports table. */
export class ImportRecords implements ImportStore {
  readonly #table: VersionedTable<StoredImport>;

  constructor(dynamo: Dynamo) {
    this.#table = new VersionedTable<StoredImport>(dynamo, TABLES.imports);
  }

  get(importId: string): Promise<ImportRecord | undefined> {
    return this.#table.get({ importId });
  }

  /** Keeps a new import; gives the one that is already there under its id instead, if there is one. */
  async create(record: NewImport): Promise<{ record: ImportRecord; created: boolean }> {
    try {
      return { record: await this.#table.create(withWork(record)), created: true };
    } catch (error) {
      if (!(error instanceof ItemExists) || !error.existing) throw error;
      return { record: error.existing as unknown as ImportRecord, created: false };
    }
  }

  async open(): Promise<readonly ImportRecord[]> {
    const { items } = await this.#table.query({ index: 'byWork', partition: 'open', limit: 100 });
    return items;
  }

  /** Throws `LeaseLost` where the import was changed since `record` was read. */
  async change(record: ImportRecord, changes: ImportChanges): Promise<ImportRecord> {
    try {
      return await this.#table.update(record, withWork({ ...record, ...changes }));
    } catch (error) {
      throw error instanceof StaleVersion ? new LeaseLost(record.importId) : error;
    }
  }

  /** Throws `LeaseLost` where the import was changed since `record` was read. */
  async forget({ importId, version }: ImportRecord): Promise<void> {
    try {
      await this.#table.delete({ importId }, version);
    } catch (error) {
      throw error instanceof StaleVersion ? new LeaseLost(importId) : error;
    }
  }

  /** A seller's imports, the newest first. */
  ofSeller(sellerId: string, limit: number, pageToken?: string): Promise<Page<ImportRecord>> {
    return this.#table.query({
      index: 'bySeller',
      partition: sellerId,
      descending: true,
      limit,
      pageToken,
    });
  }
}

const withWork = <T extends Pick<ImportRecord, 'state'>>(
  record: T,
): T & { work?: 'open' | undefined } => ({
  ...record,
  work: isOpen(record) ? 'open' : undefined,
});
