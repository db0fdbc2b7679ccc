import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDynamo, provisionTables, scanTable, TABLES } from '@kirana/dynamodb';
import { stackEndpoints, uniqueName } from '@kirana/testing';
import { StoredSearchFacts } from './search-facts.ts';
import { SearchTally } from './search-tally.ts';

const stack = stackEndpoints();
const dynamo = createDynamo({
  endpoint: stack.dynamodbEndpoint,
  region: stack.awsRegion,
  tablePrefix: `${uniqueName()}-`,
  credentials: stack.awsCredentials,
});
const facts = new StoredSearchFacts(dynamo);

beforeAll(() => provisionTables(dynamo, [TABLES.searches]));
afterAll(() => dynamo.close());

describe('windows of searches', () => {
  it('are stored once however often they are written, and say when they may be forgotten', async () => {
    const begun = Date.parse('2026-11-23T08:00:00.000Z');
    const tally = new SearchTally(500, begun);
    for (let group = 0; group < 130; group++)
      tally.count({
        queryGroup: `goods ${group}`,
        script: 'latin',
        category: null,
        area: null,
        outcome: 'nothing',
      });
    const windows = tally.take(begun + 5_000);
    await facts.write(windows);
    await facts.write(windows);
    const stored: unknown[] = [];
    for await (const item of scanTable(dynamo, TABLES.searches)) stored.push(item);
    expect(stored).toHaveLength(130);
    expect(stored[0]).toMatchObject({
      version: 1,
      createdAt: '2026-11-23T08:00:05.000Z',
      forgetAt: begun / 1_000 + 5 + 30 * 86_400,
    });
  });
});
