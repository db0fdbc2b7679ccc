import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kirana/domain';
import { createDynamo, provisionTables, TABLES, VersionedTable } from '@kirana/dynamodb';
import { stackEndpoints, uniqueName } from '@kirana/testing';
import { loadConfig } from './config.ts';
import { fillTables } from './fill-tables.ts';
import type { ImportedListing } from './listing-items.ts';
import type { Pipeline } from './pipeline.ts';

const stack = stackEndpoints();
const dynamo = createDynamo({
  endpoint: stack.dynamodbEndpoint,
  region: stack.awsRegion,
  credentials: stack.awsCredentials,
  tablePrefix: `${uniqueName()}-`,
});
const table = new VersionedTable<ImportedListing>(dynamo, TABLES.listings);
const sellers = () =>
  [1, 2].map(() => ({ token: '', phone: '', accountId: '', sellerId: newId('sel') }));

/** A way behind the table that is never far behind. */
const atOnce = (room = { memory: 9, disk: 99 }): Pipeline =>
  ({ written: 0, room, within: () => Promise.resolve() }) as unknown as Pipeline;

beforeAll(() => provisionTables(dynamo, [TABLES.listings]));
afterAll(() => dynamo.close());

describe('filling the listings table', () => {
  it('writes as many as were asked for, shared between the sellers, each with its trace', async () => {
    const people = sellers();
    const pipeline = atOnce();
    expect(await fillTables(dynamo, people, loadConfig(['--listings=61']), pipeline)).toBe(61);
    expect(pipeline.written).toBe(61);
    const lists = await Promise.all(
      people.map(({ sellerId }) => table.query({ index: 'bySeller', partition: sellerId })),
    );
    expect(lists.map(({ items }) => items.length)).toEqual([31, 30]);
    for (const item of lists.flatMap(({ items }) => items)) {
      expect(item).toMatchObject({ version: 1, importVersion: 1, trace: expect.any(String) });
    }
  });

  it('ends early where the machine has no more room', async () => {
    const config = loadConfig(['--listings=61']);
    const pipeline = atOnce({ memory: 0.5, disk: 99 });
    expect(await fillTables(dynamo, sellers(), config, pipeline)).toBe(0);
  });
});
