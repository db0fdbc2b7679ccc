import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kirana/domain';
import { stackEndpoints, uniqueName } from '@kirana/testing';
import type { Versioned } from '../index.ts';
import {
  createDynamo,
  firstVersion,
  InvalidPageToken,
  ItemExists,
  nextVersion,
  openStream,
  provisionTables,
  StaleVersion,
  TABLES,
  transact,
  TransactionRefused,
  VersionedTable,
} from '../index.ts';

interface Item extends Versioned {
  readonly listingId: string;
  readonly sellerId: string;
  readonly title: string;
  readonly note?: string | undefined;
}

const stack = stackEndpoints();
const dynamo = createDynamo({
  endpoint: stack.dynamodbEndpoint,
  region: stack.awsRegion,
  credentials: stack.awsCredentials,
  tablePrefix: `${uniqueName()}-`,
});
const table = new VersionedTable<Item>(dynamo, TABLES.listings);
const draft = (sellerId = newId('sel')) => ({
  listingId: newId('lst'),
  sellerId,
  title: 'Toor dal 1kg',
});

beforeAll(() => provisionTables(dynamo, [TABLES.listings]));
afterAll(() => dynamo.close());

describe('a versioned table', () => {
  it('is provisioned again without harm', async () => {
    await expect(provisionTables(dynamo, [TABLES.listings])).resolves.toBeUndefined();
  });

  it('creates an item once', async () => {
    const created = await table.create(draft());
    expect(created.version).toBe(1);
    expect(await table.get({ listingId: created.listingId })).toEqual(created);
    await expect(table.create({ ...draft(), listingId: created.listingId })).rejects.toMatchObject({
      constructor: ItemExists,
      existing: { title: 'Toor dal 1kg' },
    });
  });

  it('refuses an update based on a version that has passed, and says which is there', async () => {
    const first = await table.create(draft());
    const second = await table.update(first, { title: 'Toor dal 2kg', note: 'x' });
    const refusal = await table.update(first, { title: 'lost' }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ constructor: StaleVersion, expected: 1, found: 2 });
    const third = await table.update(second, { note: undefined });
    expect(await table.get({ listingId: first.listingId })).toEqual({
      ...third,
      note: undefined,
    });
  });

  it('deletes only the version that was meant', async () => {
    const { listingId } = await table.create(draft());
    await expect(table.delete({ listingId }, 2)).rejects.toThrow(StaleVersion);
    await table.delete({ listingId }, 1);
    expect(await table.get({ listingId })).toBeUndefined();
    await expect(table.delete({ listingId }, 1)).rejects.toMatchObject({ found: undefined });
  });

  it('gives a partition page by page, and refuses a token of another one', async () => {
    const sellerId = newId('sel');
    const all = await Promise.all([1, 2, 3].map(() => table.create(draft(sellerId))));
    const first = await table.query({ index: 'bySeller', partition: sellerId, limit: 2 });
    const rest = await table.query({
      index: 'bySeller',
      partition: sellerId,
      limit: 2,
      pageToken: first.nextPageToken ?? '',
    });
    expect([...first.items, ...rest.items]).toEqual(
      all.sort((a, b) => (a.listingId < b.listingId ? -1 : 1)),
    );
    const elsewhere = {
      index: 'bySeller',
      partition: newId('sel'),
      pageToken: first.nextPageToken ?? '',
    };
    await expect(table.query(elsewhere)).rejects.toThrow(InvalidPageToken);
    await expect(table.query({ ...elsewhere, pageToken: 'x' })).rejects.toThrow(InvalidPageToken);
  });

  it('reads many items at once, more than one call can take', async () => {
    const items = await Promise.all(Array.from({ length: 120 }, () => table.create(draft())));
    const found = await table.getMany([
      { listingId: newId('lst') },
      ...items.map(({ listingId }) => ({ listingId })),
    ]);
    expect(found).toHaveLength(120);
  });

  it('writes a transaction whole or not at all, and says what refused it', async () => {
    const current = await table.create(draft());
    const other = firstVersion<Item>(draft());
    const stale = nextVersion({ ...current, version: 7 }, { title: 'stale' });
    const refusal = await transact(dynamo, [table.creation(other), table.replacement(stale)]).catch(
      (error: unknown) => error,
    );
    expect(refusal).toMatchObject({
      constructor: TransactionRefused,
      retriable: false,
      failedConditions: [1],
    });
    expect(await table.get({ listingId: other.listingId })).toBeUndefined();
    await transact(dynamo, [
      table.creation(other),
      table.replacement(nextVersion(current, { title: 'new' })),
    ]);
    expect(await table.get({ listingId: current.listingId })).toMatchObject({
      version: 2,
      title: 'new',
    });
  });

  it('shows every change in its stream, with both images', async () => {
    const item = await table.create(draft());
    await table.update(item, { title: 'Chana dal 1kg' });
    await table.delete({ listingId: item.listingId }, 2);
    const stream = await openStream(dynamo, TABLES.listings);
    const [shard] = await stream.shards();
    const records = [];
    let next: string | null = await stream.iterator(shard?.shardId ?? '', { at: 'oldest' });
    for (let batches = 0; next && batches < 20; batches += 1) {
      const batch = await stream.read(next, 1000);
      records.push(...batch.records);
      next = batch.next;
    }
    const seen = records.filter(
      ({ before, after }) => (after ?? before)?.['listingId'] === item.listingId,
    );
    expect(seen.map(({ before, after }) => [before?.['title'], after?.['title']])).toEqual([
      [undefined, 'Toor dal 1kg'],
      ['Toor dal 1kg', 'Chana dal 1kg'],
      ['Chana dal 1kg', undefined],
    ]);
  });
});
