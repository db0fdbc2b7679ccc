import type { Lot } from '@kirana/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  createDynamo,
  dropTables,
  provisionTables,
  TABLES,
  VersionedTable,
} from '@kirana/dynamodb';
import { aLot, stackEndpoints, uniqueName } from '@kirana/testing';
import { createWarehouse, loadBatch, migrate, WAREHOUSE_TABLES } from '@kirana/warehouse';
import { reconcile } from './reconcile.ts';

const { dynamodbEndpoint, awsRegion, awsCredentials, warehouseUrl } = stackEndpoints();
const dynamo = createDynamo({
  endpoint: dynamodbEndpoint,
  region: awsRegion,
  credentials: awsCredentials,
  tablePrefix: `${uniqueName()}-`,
});
const warehouse = createWarehouse({ url: warehouseUrl, schema: uniqueName('w') });
const tables = [TABLES.orders, TABLES.lots, TABLES.listings];

beforeAll(async () => {
  await Promise.all([provisionTables(dynamo, tables), migrate(warehouse)]);
}, 120_000);
afterAll(async () => {
  await dropTables(dynamo, tables);
  await warehouse.query(`DROP SCHEMA ${warehouse.schema} CASCADE`);
  await warehouse.close();
});

const differencesOfLots = async () =>
  (await reconcile(dynamo, warehouse)).find(({ entity }) => entity === 'lot')?.differences;

describe('the warehouse beside the tables of the services', () => {
  it('differs by day while a lot is not loaded, or loaded with other counts, and agrees once it is', async () => {
    const lot = await new VersionedTable<Lot>(dynamo, TABLES.lots).create(aLot({ received: 70 }));
    const day = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
    expect(await differencesOfLots()).toEqual([{ day, source: [1, 70, 0, 100], warehouse: [] }]);

    const row = (received: number, version: number) => ({
      lot_id: lot.lotId,
      seller_id: lot.sellerId,
      listing_id: lot.listingId,
      received,
      reserved: 0,
      available: 100,
      is_deleted: false,
      created_at: lot.createdAt,
      _source_version: version,
      _loaded_at: lot.createdAt,
    });
    const load = (received: number, version: number) =>
      loadBatch(warehouse, [{ table: WAREHOUSE_TABLES.fctLot, rows: [row(received, version)] }], {
        topic: 'lots',
        partition: 0,
        nextOffset: String(version),
      });
    await load(60, 1);
    expect(await differencesOfLots()).toMatchObject([{ warehouse: [1, 60, 0, 100] }]);
    await load(70, 2);
    expect(await differencesOfLots()).toEqual([]);
  });
});
