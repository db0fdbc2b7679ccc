import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Listing } from '@kirana/contracts';
import { newId } from '@kirana/domain';
import { createDynamo, provisionTables, TABLES, VersionedTable } from '@kirana/dynamodb';
import { eventually, stackEndpoints, uniqueName } from '@kirana/testing';
import { anImport } from '../../../test/an-import.ts';
import type { FileRow } from '../files/file-row.ts';
import { ImportListings } from '../stores/import-listings.ts';
import { ImportRecords } from '../stores/import-records.ts';
import { ImportRejects } from '../stores/import-rejects.ts';
import { claimed } from './claim.ts';
import { runImport } from './import-run.ts';
import type { RunEnvironment } from './import-run.ts';
import { ImportWorker } from './import-worker.ts';
import type { ListingStore, ListingWrite } from './ports.ts';

const stack = stackEndpoints();
const dynamo = createDynamo({
  endpoint: stack.dynamodbEndpoint,
  region: stack.awsRegion,
  credentials: stack.awsCredentials,
  tablePrefix: `${uniqueName()}-`,
});
beforeAll(() =>
  provisionTables(dynamo, [
    TABLES.listings,
    TABLES.listingHistory,
    TABLES.imports,
    TABLES.importRejects,
  ]),
);
afterAll(() => dynamo.close());

const records = new ImportRecords(dynamo);
const rejects = new ImportRejects(dynamo);
const listings = new ImportListings(dynamo);

/** 250 rows: every tenth has no price that can be read. */
async function* rowsOf(): AsyncGenerator<FileRow> {
  yield { line: 1, cells: ['sku', 'title', 'price'] };
  for (let row = 1; row <= 250; row += 1) {
    yield { line: row + 1, cells: [`S${row}`, `Dal ${row}`, row % 10 === 0 ? 'x' : '90'] };
  }
}

const aWorld = (store: ListingStore): Omit<RunEnvironment, 'stopping'> => ({
  imports: records,
  rejects,
  listings: store,
  rowsOf,
  mostRows: 1_000,
  checkpointRows: 100,
  leaseMs: 2_000,
  now: Date.now,
});

/** Dies in its second batch of writes: they reach the table, but the worker never learns of it. */
class DyingStore implements ListingStore {
  died = false;
  #batches = 0;

  getMany(ids: readonly string[]) {
    return listings.getMany(ids);
  }

  async writeMany(writes: readonly ListingWrite[]): Promise<readonly ListingWrite[]> {
    const refused = await listings.writeMany(writes);
    this.#batches += 1;
    if (this.#batches < 2) return refused;
    this.died = true;
    return new Promise(() => undefined);
  }
}

/** Servers shared with other tests may be slow. */
const PATIENCE = { timeoutMs: 55_000 };

describe('an import whose instance dies', () => {
  it('is gone on with by another, which loses nothing and writes nothing twice', async () => {
    const { record } = await records.create(anImport({ sellerId: newId('sel') }));
    const mine = await records.change(record, claimed(record, 'dies', Date.now(), 2_000));
    const dying = new DyingStore();
    void runImport(mine, { ...aWorld(dying), stopping: () => false });
    await eventually(() => dying.died, PATIENCE);
    const survivor = new ImportWorker(aWorld(listings), {
      owner: 'survives',
      atOnce: 1,
      pollMs: 100,
      run: runImport,
      onError: () => undefined,
    });
    survivor.start();
    const ended = await eventually(async () => {
      const now = await records.get(record.importId);
      return now?.state === 'completed' ? now : null;
    }, PATIENCE);
    await survivor.stop();
    expect(ended.tally).toMatchObject({ done: 250, accepted: 225, rejected: 25, created: 225 });
    expect(ended.attempts).toBe(2);
    const table = new VersionedTable<Listing>(dynamo, TABLES.listings);
    const query = { index: 'bySeller', partition: record.sellerId, limit: 300 };
    const { items } = await table.query(query);
    expect(items.map(({ version }) => version)).toEqual(Array.from({ length: 225 }, () => 1));
    expect((await rejects.page(record.importId, 100)).items).toHaveLength(25);
  }, 120_000);
});
