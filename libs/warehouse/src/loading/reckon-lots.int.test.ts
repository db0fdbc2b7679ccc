import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stackEndpoints, uniqueName } from '@kirana/testing';
import type { Load, Row } from '../index.ts';
import { createWarehouse, loadBatch, migrate, WAREHOUSE_TABLES as TABLES } from '../index.ts';
import { lotRow } from '../../test/batches.ts';

const warehouse = createWarehouse({ url: stackEndpoints().warehouseUrl, schema: uniqueName('w') });
beforeAll(async () => {
  await migrate(warehouse);
}, 120_000);
afterAll(async () => {
  await warehouse.query(`DROP SCHEMA ${warehouse.schema} CASCADE`);
  await warehouse.close();
});

let offset = 0;
const load = (...loads: Load[]) =>
  loadBatch(warehouse, loads, { topic: 'lots', partition: 0, nextOffset: String(++offset) });

const movement = (lot: string, version: number, kind: string, delta: Partial<Row>): Row => ({
  lot_id: lot,
  seller_id: 'sel_1',
  listing_id: 'lst_a',
  kind,
  received_delta: 0,
  reserved_delta: 0,
  available_delta: 0,
  expires_on: '2026-12-01',
  moved_at: '2026-11-23T07:00:00.000Z',
  moved_day: '2026-11-23',
  _source_version: version,
  _loaded_at: '2026-11-23T07:00:00.000Z',
  ...delta,
});
const movementsOf = (lot: string): Load => ({
  table: TABLES.fctStockMovement,
  rows: [
    movement(lot, 2, 'shipped', { reserved_delta: -4 }),
    movement(lot, 3, 'written-off', { available_delta: -1 }),
    movement(lot, 4, 'written-off', { available_delta: -2, moved_day: '2026-12-02' }),
  ],
});
const becameOf = (lot: string) =>
  warehouse.query(
    'SELECT sold_units, written_off_units, expired_units FROM fct_lot WHERE lot_id = $1',
    [lot],
  );
const RECKONED = [{ sold_units: 4, written_off_units: 1, expired_units: 2 }];

describe('what became of a lot', () => {
  it('is told by its movements, those that came with it, before it and after it', async () => {
    await load({ table: TABLES.fctLot, rows: [lotRow('with', 1)] }, movementsOf('with'));
    await load(movementsOf('before'));
    await load({ table: TABLES.fctLot, rows: [lotRow('before', 1)] });
    await load({ table: TABLES.fctLot, rows: [lotRow('after', 1)] });
    await load(movementsOf('after'));
    for (const lot of ['with', 'before', 'after']) expect(await becameOf(lot)).toEqual(RECKONED);
  });

  it('stays when a newer state of the lot takes the place of the older', async () => {
    await load({ table: TABLES.fctLot, rows: [lotRow('with', 5)] });
    expect(await becameOf('with')).toEqual(RECKONED);
  });

  it('is told by the totals of the lot where events bring them, whatever the counts suggest', async () => {
    const told = { returned_delta: 0, shipped_delta: 3, written_off_delta: 1 };
    await load({
      table: TABLES.fctStockMovement,
      rows: [
        movement('told', 3, 'written-off', { ...told, shipped_delta: 0, moved_day: '2026-12-02' }),
        movement('told', 2, 'mixed', { ...told, reserved_delta: -4 }),
      ],
    });
    await load({ table: TABLES.fctLot, rows: [lotRow('told', 1)] });
    expect(await becameOf('told')).toEqual([
      { sold_units: 3, written_off_units: 1, expired_units: 1 },
    ]);
  });

  it('counts as waste in the marts with what lies there after its day', async () => {
    const past = lotRow('past', 1, { expires_on: '2026-01-05', received: 10, available: 3 });
    await load(
      { table: TABLES.fctLot, rows: [past] },
      {
        table: TABLES.fctStockMovement,
        rows: [
          movement('past', 2, 'written-off', {
            available_delta: -2,
            expires_on: '2026-01-05',
            moved_day: '2026-01-06',
          }),
        ],
      },
    );
    const [row] = await warehouse.query(
      `SELECT SUM(wasted_units) AS units FROM mart_waste WHERE week_start = '2026-01-05'`,
    );
    expect(row).toEqual({ units: 5 });
  });
});
