import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stackEndpoints, uniqueName } from '@kirana/testing';
import type { Row } from '../index.ts';
import {
  createWarehouse,
  loadBatch,
  migrate,
  MIGRATIONS,
  nextOffset,
  pendingMigrations,
  WAREHOUSE_TABLES as TABLES,
  WarehouseUnavailable,
} from '../index.ts';
import { lotRow } from '../../test/batches.ts';

const { warehouseUrl } = stackEndpoints();
const warehouse = createWarehouse({ url: warehouseUrl, schema: uniqueName('w') });

beforeAll(() => migrate(warehouse));
afterAll(async () => {
  await warehouse.query(`DROP SCHEMA ${warehouse.schema} CASCADE`);
  await warehouse.close();
});

let offsets = 0;
const source = () => ({
  topic: 'catalog.listings.v1',
  partition: 0,
  nextOffset: String((offsets += 1)),
});
const at = (minute: number) => `2026-11-23T07:${String(minute).padStart(2, '0')}:00.000Z`;

const listing = (id: string, version: number, overrides: Partial<Row> = {}): Row => ({
  listing_id: id,
  seller_id: 'sel_1',
  product_id: 'prd_1',
  title: 'Toor dal\t1kg "best" \\ नमक',
  pack_count: 1,
  status: 'active',
  normalizer_version: '1',
  valid_from: at(version),
  is_current: true,
  is_deleted: false,
  price_paise: 100 * version,
  _source_version: version,
  _loaded_at: at(0),
  ...overrides,
});
const seller = (id: string, version: number, tradeName: string): Row => ({
  seller_id: id,
  trade_name: tradeName,
  gstin: 'x',
  pincode: '560001',
  areas_served: ['560', '110'],
  minimum_order_paise: 0,
  payment_terms: 'prepaid',
  status: 'active',
  is_deleted: false,
  _source_version: version,
  _loaded_at: at(0),
});
const versions = async (id: string) =>
  (
    await warehouse.query(
      `SELECT _source_version AS v, valid_from, valid_to, is_current FROM dim_listing WHERE listing_id = $1 ORDER BY 1`,
      [id],
    )
  ).map(({ v, valid_from, valid_to, is_current }) => [
    v,
    (valid_from as Date).getUTCMinutes(),
    (valid_to as Date | null)?.getUTCMinutes() ?? null,
    is_current,
  ]);

describe('loading', () => {
  it('is migrated again without change', async () => {
    expect(await migrate(warehouse)).toEqual([]);
    expect(await pendingMigrations(warehouse)).toEqual([]);
    const empty = createWarehouse({ url: warehouseUrl, schema: uniqueName('w') });
    expect(await pendingMigrations(empty)).toEqual(MIGRATIONS);
    await empty.close();
  });

  it('keeps every version of a listing in intervals without gap or overlap, in whatever order they come', async () => {
    for (const order of [
      [1, 2, 3],
      [3, 1, 2],
      [2, 3, 1, 2],
    ]) {
      const id = uniqueName('lst_');
      for (const version of order) {
        await loadBatch(
          warehouse,
          [{ table: TABLES.dimListing, rows: [listing(id, version)] }],
          source(),
        );
      }
      expect(await versions(id)).toEqual([
        [1, 1, 2, false],
        [2, 2, 3, false],
        [3, 3, null, true],
      ]);
    }
  });

  it('takes several versions in one batch, and the same one twice', async () => {
    const id = uniqueName('lst_');
    const rows = [listing(id, 2), listing(id, 1), listing(id, 2)];
    await loadBatch(warehouse, [{ table: TABLES.dimListing, rows }], source());
    expect(await versions(id)).toEqual([
      [1, 1, 2, false],
      [2, 2, null, true],
    ]);
  });

  it('stores text as it was written', async () => {
    const id = uniqueName('lst_');
    const title = 'a\tb\\n\nc\r "d" \u0000 आटा';
    await loadBatch(
      warehouse,
      [{ table: TABLES.dimListing, rows: [listing(id, 1, { title })] }],
      source(),
    );
    const [row] = await warehouse.query('SELECT title FROM dim_listing WHERE listing_id = $1', [
      id,
    ]);
    expect(row?.['title']).toBe(title.replace('\u0000', ''));
  });

  it('puts only newer rows in place of older ones', async () => {
    const id = uniqueName('sel_');
    const load = (...rows: Row[]) =>
      loadBatch(warehouse, [{ table: TABLES.dimSeller, rows }], source());
    await load(seller(id, 2, 'second'), seller(id, 1, 'first'));
    await load(seller(id, 1, 'first again'));
    const shown = async () =>
      (
        await warehouse.query(
          'SELECT trade_name, areas_served FROM dim_seller WHERE seller_id = $1',
          [id],
        )
      )[0];
    expect(await shown()).toEqual({ trade_name: 'second', areas_served: ['560', '110'] });
    await load(seller(id, 5, 'fifth'));
    expect(await shown()).toMatchObject({ trade_name: 'fifth' });
  });

  it('moves the offset with the rows, and never back', async () => {
    const place = { topic: 'sellers.sellers.v1', partition: 3 };
    expect(await nextOffset(warehouse, place.topic, place.partition)).toBeUndefined();
    await loadBatch(warehouse, [], { ...place, nextOffset: '10' });
    await loadBatch(warehouse, [], { ...place, nextOffset: '7' });
    expect(await nextOffset(warehouse, place.topic, place.partition)).toBe('10');
  });

  it('loads nothing of a batch of which a part fails, not even its offset', async () => {
    const id = uniqueName('sel_');
    const place = { topic: 'sellers.sellers.v1', partition: 4, nextOffset: '5' };
    const broken = { ...seller(uniqueName('sel_'), 1, 'x'), minimum_order_paise: 'not a number' };
    const loads = [{ table: TABLES.dimSeller, rows: [seller(id, 1, 'good'), broken] }];
    await expect(loadBatch(warehouse, loads, place)).rejects.toThrow(/bigint/);
    expect(await warehouse.query('SELECT 1 FROM dim_seller WHERE seller_id = $1', [id])).toEqual(
      [],
    );
    expect(await nextOffset(warehouse, place.topic, place.partition)).toBeUndefined();
  });

  it('infers a member although a batch that failed had brought it', async () => {
    const id = uniqueName('lst_');
    const lots = {
      table: TABLES.fctLot,
      rows: [lotRow(uniqueName('lot_'), 1, { listing_id: id })],
    };
    const broken = { ...seller(uniqueName('sel_'), 1, 'x'), minimum_order_paise: 'not a number' };
    const failing = [
      { table: TABLES.dimListing, rows: [listing(id, 1)] },
      lots,
      { table: TABLES.dimSeller, rows: [broken] },
    ];
    await expect(loadBatch(warehouse, failing, source())).rejects.toThrow(/bigint/);
    await loadBatch(warehouse, [lots], source());
    expect(
      await warehouse.query('SELECT status FROM dim_listing WHERE listing_id = $1', [id]),
    ).toEqual([{ status: 'inferred' }]);
  });

  it('notes rejects with their reason, once', async () => {
    const reject = { offset: '9', key: 'k', reason: 'no JSON', payload: '{\u0000' };
    const place = { topic: 'orders.lots.v1', partition: 0, nextOffset: '10' };
    await loadBatch(warehouse, [], place, [reject]);
    await loadBatch(warehouse, [], place, [reject]);
    const rows = await warehouse.query(
      `SELECT reason, payload FROM load_rejects WHERE topic = 'orders.lots.v1'`,
    );
    expect(rows).toEqual([{ reason: 'no JSON', payload: '{' }]);
  });

  it('says when the warehouse is away, so that the batch is tried again', async () => {
    const gone = createWarehouse({ url: 'postgres://kirana@127.0.0.1:1/kirana', schema: 'public' });
    await expect(loadBatch(gone, [], source())).rejects.toThrow(WarehouseUnavailable);
    await gone.close();
  });

  it('answers the marts', async () => {
    await expect(warehouse.query('SELECT * FROM mart_waste')).resolves.toEqual([]);
    expect((await warehouse.query('SELECT * FROM mart_sell_through')).length).toBeGreaterThan(0);
  });
});
