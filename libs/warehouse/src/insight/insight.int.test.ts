import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, dayInIndia } from '@kirana/domain';
import { stackEndpoints, uniqueName } from '@kirana/testing';
import type { Row, Table } from '../index.ts';
import {
  comparedPeriods,
  createWarehouse,
  loadBatch,
  migrate,
  notFoundIn,
  pricePositionsOf,
  salesOf,
  sellThroughOf,
  WAREHOUSE_TABLES as TABLES,
  wasteOf,
} from '../index.ts';
import { listingRow, lotRow } from '../../test/batches.ts';
import { ask } from './ask.ts';

const warehouse = createWarehouse({
  url: stackEndpoints().warehouseUrl,
  schema: uniqueName('w'),
  connections: 3,
});
const today = dayInIndia(Date.now());
const day = (ago: number) => addDays(today, -ago);
const periods = comparedPeriods(today, 28);
const AT = '2026-11-23T07:00:00.000Z';

const seller = (id: string, pincode: string): Row => ({
  seller_id: id,
  trade_name: id,
  gstin: 'x',
  pincode,
  areas_served: [pincode.slice(0, 3)],
  minimum_order_paise: 0,
  payment_terms: 'prepaid',
  status: 'active',
  is_deleted: false,
  _source_version: 1,
  _loaded_at: AT,
});
const offer = (id: string, sellerId: string, pricePaise: number, more: Partial<Row> = {}): Row =>
  listingRow(id, 1, {
    seller_id: sellerId,
    product_id: 'prd_atta',
    category: 'staples/atta',
    net_value: 5_000,
    net_unit: 'g',
    price_paise: pricePaise,
    ...more,
  });
const lot = (id: string, listingId: string, expiresOn: string, left: number): Row =>
  lotRow(id, 1, { listing_id: listingId, expires_on: expiresOn, received: 10, available: left });
const movement = (id: string, kind: string, ago: number, delta: Partial<Row>): Row => ({
  lot_id: id,
  seller_id: 'sel_1',
  listing_id: 'lst_atta',
  kind,
  received_delta: 0,
  reserved_delta: 0,
  available_delta: 0,
  expires_on: day(10),
  moved_at: `${day(ago)}T07:00:00.000Z`,
  moved_day: day(ago),
  _source_version: ago,
  _loaded_at: AT,
  ...delta,
});
const line = (order: string, ago: number, units: number, more: Partial<Row> = {}): Row => ({
  order_id: order,
  line_no: 1,
  group_id: 'grp',
  seller_id: 'sel_1',
  shop_id: `shop-of-${order}`,
  listing_id: 'lst_atta',
  product_id: 'prd_atta',
  title: 'Atta 5kg',
  units,
  price_paise: 25_000,
  line_paise: 25_000 * units,
  first_expiry: day(ago - 30),
  days_left_at_sale: 30,
  delivery_pincode: '560001',
  state: 'delivered',
  placed_at: `${day(ago)}T07:00:00.000Z`,
  placed_day: day(ago),
  _source_version: 1,
  _loaded_at: AT,
  ...more,
});

const search = (id: string, words: string, ago: number, more: Partial<Row> = {}): Row => ({
  search_id: id,
  query_group: words,
  script: 'latin',
  category: null,
  area: '560',
  searches: 10,
  zero_results: 0,
  relaxed: 0,
  window_start: `${day(ago)}T07:00:00.000Z`,
  window_seconds: 60,
  window_day: day(ago),
  _source_version: 1,
  _loaded_at: AT,
  ...more,
});

const DATA: readonly (readonly [Table, Row[]])[] = [
  [
    TABLES.dimSeller,
    [
      seller('sel_1', '560002'),
      seller('sel_2', '560099'),
      seller('sel_3', '560034'),
      seller('sel_4', '110001'),
    ],
  ],
  [
    TABLES.dimListing,
    [
      offer('lst_atta', 'sel_1', 26_000),
      offer('lst_oil', 'sel_1', 9_000, {
        product_id: 'prd_oil',
        category: 'oil',
        net_value: 500,
        net_unit: 'ml',
        pack_count: 2,
      }),
      offer('lst_2', 'sel_2', 24_000),
      offer('lst_2b', 'sel_2', 29_000),
      offer('lst_3', 'sel_3', 25_000),
      offer('lst_4', 'sel_4', 10_000),
      offer('lst_4oil', 'sel_4', 5_000, { product_id: 'prd_oil' }),
    ],
  ],
  [
    TABLES.fctLot,
    [
      lot('lot_now', 'lst_atta', day(3), 4),
      lot('lot_swept', 'lst_atta', day(10), 0),
      lot('lot_before', 'lst_oil', day(40), 6),
      lot('lot_good', 'lst_atta', day(-60), 10),
      lotRow('lot_other', 1, {
        seller_id: 'sel_2',
        expires_on: day(3),
        received: 10,
        available: 9,
      }),
    ],
  ],
  [
    TABLES.fctStockMovement,
    [
      movement('lot_swept', 'received', 20, { received_delta: 10, available_delta: 10 }),
      movement('lot_swept', 'shipped', 12, { reserved_delta: -7 }),
      movement('lot_swept', 'written-off', 9, { available_delta: -3 }),
      movement('lot_before', 'shipped', 50, { reserved_delta: -4 }),
    ],
  ],
  [
    TABLES.fctOrderLine,
    [
      line('ord_1', 0, 2),
      line('ord_2', 5, 3),
      line('ord_2', 5, 1, { line_no: 2, listing_id: 'lst_oil', title: 'Oil', line_paise: 9_000 }),
      line('ord_3', 30, 4),
      line('ord_4', 6, 50, { state: 'cancelled' }),
      line('ord_5', 1, 9, { seller_id: 'sel_2', listing_id: 'lst_2' }),
    ],
  ],
  [
    TABLES.fctSearch,
    [
      search('sch_1', 'atta ragi', 1, { zero_results: 7 }),
      search('sch_2', 'atta ragi', 40, { zero_results: 4 }),
      search('sch_3', 'dal toor', 2),
      search('sch_4', 'ghee', 2, { relaxed: 3 }),
      search('sch_5', 'atta ragi', 1, { zero_results: 9, area: '110' }),
    ],
  ],
];

beforeAll(async () => {
  await migrate(warehouse);
  let offset = 0;
  for (const [table, rows] of DATA) {
    offset += 1;
    const place = { topic: 'insight', partition: 0, nextOffset: String(offset) };
    await loadBatch(warehouse, [{ table, rows }], place);
  }
});
afterAll(async () => {
  await warehouse.query(`DROP SCHEMA ${warehouse.schema} CASCADE`);
  await warehouse.close();
});

const only = async (sql: string) => (await warehouse.query(sql))[0];

describe('the insight of a seller', () => {
  it('shows sales of the period beside those before, every day of it', async () => {
    const sales = await salesOf(warehouse, 'sel_1', periods);
    expect(sales).toMatchObject({
      paise: { now: 134_000, before: 100_000 },
      units: { now: 6, before: 4 },
      orders: { now: 2, before: 1 },
      shops: { now: 2, before: 1 },
      cancelledOrders: { now: 1, before: 0 },
    });
    expect(sales.days).toHaveLength(28);
    expect(sales.days.at(-1)).toEqual({ day: today, paise: 50_000, units: 2, orders: 1 });
    expect(sales.listings.map(({ listingId, paise }) => [listingId, paise.now])).toEqual([
      ['lst_atta', 125_000],
      ['lst_oil', 9_000],
    ]);
  });

  it('agrees with the scorecard of sellers when it looks far enough back', async () => {
    const { paise } = await salesOf(warehouse, 'sel_1', comparedPeriods(today, 365));
    const card = await only(
      "SELECT sold_paise FROM mart_seller_scorecard WHERE seller_id = 'sel_1'",
    );
    expect(paise.now).toBe(card?.['sold_paise']);
  });

  it('counts waste as the mart of waste does: what is left and what was swept', async () => {
    const waste = await wasteOf(warehouse, 'sel_1', periods);
    expect(waste).toMatchObject({
      units: { now: 7, before: 6 },
      grams: { now: 35_000, before: 0 },
      ml: { now: 0, before: 6_000 },
      paise: { now: 7 * 26_000, before: 6 * 9_000 },
      receivedUnits: { now: 20, before: 10 },
      categories: [{ category: 'staples/atta', units: 7 }],
      listings: [{ listingId: 'lst_atta', units: 7, grams: 35_000 }],
    });
    const mart = await only(
      `SELECT SUM(wasted_units) AS units, SUM(wasted_kg) AS kg, SUM(wasted_litres) AS litres, SUM(wasted_paise) AS paise
       FROM mart_waste WHERE pincode = '560002'`,
    );
    expect({
      units: waste.units.now + waste.units.before,
      kg: (waste.grams.now + waste.grams.before) / 1_000,
      litres: (waste.ml.now + waste.ml.before) / 1_000,
      paise: waste.paise.now + waste.paise.before,
    }).toEqual(mart);
    expect(waste.weeks.reduce((sum, { units }) => sum + units, 0)).toBe(13);
  });

  it('shows what sells slowly as the mart of sell-through does', async () => {
    const sold = await sellThroughOf(warehouse, 'sel_1', periods);
    const rows = await warehouse.query(
      `SELECT listing_id AS "listingId", received_units AS "receivedUnits", sold_units AS "soldUnits"
       FROM mart_sell_through WHERE seller_id = 'sel_1' AND received_units > 0 ORDER BY sell_through`,
    );
    expect(sold.slowest).toMatchObject(rows);
    expect(sold).toMatchObject({
      receivedUnits: 40,
      soldUnits: 10,
      cameIn: { now: 10, before: 0 },
      wentOut: { now: 7, before: 4 },
      writtenOff: { now: 3, before: 0 },
    });
  });

  it('sets a price beside the median of its area, each seller counted once', async () => {
    const { area, products, dearer, cheaper, alone } = await pricePositionsOf(
      warehouse,
      'sel_1',
      '560002',
    );
    expect([area, dearer, cheaper, alone]).toEqual(['560', 1, 1, 0]);
    expect(products[0]).toMatchObject({
      listingId: 'lst_atta',
      compared: 'area',
      market: { sellers: 3, medianPaise: 25_000, lowestPaise: 24_000 },
    });
    expect(products[0]?.overMedian).toBeCloseTo(0.04);
    expect(products[1]).toMatchObject({ compared: 'india', unitPaise: 4_500 });
  });

  it('tells what shops looked for in vain where the seller delivers', async () => {
    const found = await notFoundIn(warehouse, ['560001', '56'], periods);
    expect(found).toEqual({
      searches: { now: 30, before: 10 },
      notFound: { now: 7, before: 4 },
      words: [
        {
          words: 'atta ragi',
          category: null,
          searches: 10,
          notFound: { now: 7, before: 4 },
          partlyFound: 0,
        },
        {
          words: 'ghee',
          category: null,
          searches: 10,
          notFound: { now: 0, before: 0 },
          partlyFound: 3,
        },
      ],
    });
    const mart = await only(
      "SELECT SUM(not_found) AS n, SUM(partly_found) AS p FROM mart_not_found WHERE area = '560'",
    );
    expect(mart).toEqual({ n: 11, p: 3 });
    expect((await notFoundIn(warehouse, [], periods)).words).toEqual([]);
  });

  it('can change nothing, and has nothing for a seller that is not known', async () => {
    await expect(ask(warehouse, 'DELETE FROM fct_lot', [])).rejects.toThrow('read-only');
    const sales = await salesOf(warehouse, 'sel_0', periods);
    expect([sales.paise.now, sales.listings]).toEqual([0, []]);
    expect((await pricePositionsOf(warehouse, 'sel_0', '560001')).products).toEqual([]);
  });
});
