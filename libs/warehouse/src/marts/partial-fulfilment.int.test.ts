import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stackEndpoints, uniqueName } from '@kirana/testing';
import type { Load, Row } from '../index.ts';
import { createWarehouse, loadBatch, migrate, WAREHOUSE_TABLES as TABLES } from '../index.ts';
import { listingRow, lotRow } from '../../test/batches.ts';

const warehouse = createWarehouse({ url: stackEndpoints().warehouseUrl, schema: uniqueName('w') });
const AT = '2026-11-23T07:00:00.000Z';

const line = (order: string, state: string, units: number, shortUnits = 0): Row => ({
  order_id: order,
  line_no: 1,
  group_id: `grp_${order}`,
  seller_id: 'sel_1',
  shop_id: 'shop',
  listing_id: 'lst_a',
  product_id: 'prd_1',
  title: 'Toor dal 1kg',
  units,
  short_units: shortUnits,
  price_paise: 100,
  line_paise: 100 * units,
  delivery_pincode: '560001',
  state,
  placed_at: AT,
  placed_day: '2026-11-23',
  _source_version: 1,
  _loaded_at: AT,
});
const LOADS: Load[] = [
  { table: TABLES.dimListing, rows: [listingRow('lst_a', 1)] },
  { table: TABLES.fctLot, rows: [lotRow('lot_a', 1, { received: 40, returned_total: 2 })] },
  {
    table: TABLES.fctOrderLine,
    rows: [
      line('delivered-in-part', 'delivered', 7, 3),
      line('shipped', 'shipped', 5),
      line('packed-in-part', 'packed', 4, 1),
      line('placed', 'placed', 6),
      line('cancelled', 'cancelled', 9),
    ],
  },
];

beforeAll(async () => {
  await migrate(warehouse);
  await loadBatch(warehouse, LOADS, { topic: 'sold', partition: 0, nextOffset: '1' });
}, 120_000);
afterAll(async () => {
  await warehouse.query(`DROP SCHEMA ${warehouse.schema} CASCADE`);
  await warehouse.close();
});

describe('units that were short when packing', () => {
  it('count as the fill rate of the seller, from orders that were packed only', async () => {
    const [row] = await warehouse.query('SELECT orders, fill_rate FROM mart_seller_scorecard');
    expect(row).toEqual({ orders: 5, fill_rate: 16 / 20 });
  });

  it('are not sold in the mart of sell-through, as what is promised only is not, nor what came back', async () => {
    const [row] = await warehouse.query('SELECT * FROM mart_sell_through');
    expect(row).toMatchObject({
      ordered_units: 26,
      short_units: 4,
      promised_units: 10,
      sold_units: 12,
      returned_units: 2,
      sell_through: 10 / 40,
    });
  });
});
