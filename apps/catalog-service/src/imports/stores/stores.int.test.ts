import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kirana/domain';
import { createDynamo, provisionTables, TABLES } from '@kirana/dynamodb';
import { stackEndpoints, uniqueName } from '@kirana/testing';
import { anImport } from '../../../test/an-import.ts';
import type { RejectedRow } from '../rows/price-list.ts';
import { LeaseLost } from '../running/ports.ts';
import type { ListingFacts } from '../running/merge-row.ts';
import { ImportListings } from './import-listings.ts';
import { ImportRecords } from './import-records.ts';
import { ImportRejects } from './import-rejects.ts';

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

const facts = (overrides: Partial<ListingFacts> = {}): ListingFacts => ({
  listingId: newId('lst'),
  sellerId: newId('sel'),
  title: 'Dal',
  hints: {},
  corrections: {},
  mrpPaise: null,
  pricePaise: 9_000,
  minimumUnits: 1,
  unitsStep: 1,
  status: 'active',
  ...overrides,
});

describe('ImportListings', () => {
  const store = new ImportListings(dynamo);

  it('writes what is as it was read, and gives back what is not', async () => {
    const [mine, theirs, third] = [facts(), facts(), facts()];
    expect(await store.writeMany([{ facts: theirs }])).toEqual([]);
    const refused = await store.writeMany([{ facts: mine }, { facts: theirs }, { facts: third }]);
    expect(refused).toEqual([{ facts: theirs }]);
    const ids = [mine, theirs, third].map(({ listingId }) => listingId);
    const found = await store.getMany(ids);
    expect(ids.map((id) => found.get(id)?.version)).toEqual([1, 1, 1]);
  });

  it('never writes over a change made since', async () => {
    const listing = facts();
    await store.writeMany([{ facts: listing }]);
    const current = (await store.getMany([listing.listingId])).get(listing.listingId);
    if (!current) throw new Error('not written');
    const cheaper = { facts: { ...listing, pricePaise: 8_000 }, current };
    const dearer = { facts: { ...listing, pricePaise: 9_900 }, current };
    expect(await store.writeMany([cheaper])).toEqual([]);
    expect(await store.writeMany([dearer])).toEqual([dearer]);
  });
});

describe('ImportRecords', () => {
  const store = new ImportRecords(dynamo);

  it('lists an import among the open ones until it has ended', async () => {
    const { record, created } = await store.create(anImport());
    expect(created).toBe(true);
    expect((await store.open()).map(({ importId }) => importId)).toContain(record.importId);
    await store.change(record, { state: 'completed', lease: null });
    expect((await store.open()).map(({ importId }) => importId)).not.toContain(record.importId);
  });

  it('gives the first import back to a second with its id', async () => {
    const draft = anImport();
    const first = await store.create(draft);
    expect(await store.create({ ...draft, rows: 7 })).toEqual({ ...first, created: false });
  });

  it('lets one of two instances take an import up', async () => {
    const { record } = await store.create(anImport());
    const claims = ['a', 'b'].map((owner) =>
      store.change(record, { lease: { owner, until: '2099-01-01T00:00:00Z' } }),
    );
    const outcomes = await Promise.allSettled(claims);
    const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(lost.map(({ reason }) => reason)).toEqual([expect.any(LeaseLost)]);
  });
});

describe('ImportRejects', () => {
  const store = new ImportRejects(dynamo);
  const reject = (row: number): RejectedRow => ({
    ok: false,
    row,
    line: row + 1,
    cells: ['', 'x'.repeat(20_000)],
    problems: [{ code: 'no-title', field: 'title', value: '', expected: 'a name' }],
  });

  it('gives the rows in the order of the file, page by page, kept once however often they are put', async () => {
    const importId = newId('imp');
    const rows = Array.from({ length: 130 }, (_, at) => reject(at + 1));
    await store.keep(importId, rows);
    await store.keep(importId, rows.slice(50, 60));
    const first = await store.page(importId, 100);
    const second = await store.page(importId, 100, first.nextPageToken ?? undefined);
    const numbers = [...first.items, ...second.items].map(({ row }) => row);
    expect(numbers).toEqual(rows.map(({ row }) => row));
    expect(second.nextPageToken).toBeNull();
    expect(first.items[0]?.cells.join('').length).toBe(8_000);
  });
});
