import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stackEndpoints, uniqueName } from '@kirana/testing';
import { createDynamo } from '../client/dynamo.ts';
import type { TableDefinition } from '../tables/table.ts';
import { dropTables } from './drop-tables.ts';
import { provisionTables } from './provision-tables.ts';
import { TableKeysDiffer } from './table-keys.ts';

const { dynamodbEndpoint: endpoint, awsRegion: region, awsCredentials } = stackEndpoints();
const tablePrefix = `${uniqueName()}-`;
const dynamo = createDynamo({ endpoint, region, credentials: awsCredentials, tablePrefix });
const shelves: TableDefinition = {
  name: 'shelves',
  owner: 'nobody',
  key: { partition: 'shelfId' },
  indexes: [{ name: 'byShop', partition: 'shopId', sort: 'filledAt' }],
};

beforeAll(() => provisionTables(dynamo, [shelves]));
afterAll(async () => {
  await dropTables(dynamo, [shelves]);
  dynamo.close();
});

describe('provisioning tables', () => {
  it('changes nothing the second time', async () => {
    await expect(provisionTables(dynamo, [shelves])).resolves.toBeUndefined();
  });

  it.each<[string, TableDefinition, string]>([
    [
      'another key',
      { ...shelves, key: { partition: 'shopId', sort: 'shelfId' } },
      'expected key shopId S shelfId S, found key shelfId S',
    ],
    [
      'an index that is not there',
      { ...shelves, indexes: [{ name: 'byRow', partition: 'row' }] },
      'expected index byRow row S, found key shelfId S, index byShop shopId S filledAt S',
    ],
    [
      'a key of another type',
      { ...shelves, numbers: ['filledAt'] },
      'expected index byShop shopId S filledAt N',
    ],
  ])('refuses %s, and says which', async (_what, table, message) => {
    const refused = provisionTables(dynamo, [table]);
    await expect(refused).rejects.toThrow(TableKeysDiffer);
    await expect(refused).rejects.toThrow(message);
  });
});
