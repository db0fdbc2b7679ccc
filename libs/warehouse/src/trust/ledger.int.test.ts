import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stackEndpoints, uniqueName } from '@kirana/testing';
import type { Row } from '../index.ts';
import {
  createWarehouse,
  loadBatch,
  migrate,
  runDataTests,
  WAREHOUSE_TABLES as TABLES,
} from '../index.ts';
import { lotRow } from '../../test/batches.ts';

const warehouse = createWarehouse({ url: stackEndpoints().warehouseUrl, schema: uniqueName('w') });
const TOTALS = { returned: 0, shipped: 3, written_off: 7 };

const movement = (lot: string, version: number, delta: Partial<Row>): Row => ({
  lot_id: lot,
  seller_id: 'sel_1',
  listing_id: 'lst_a',
  kind: 'mixed',
  received_delta: 0,
  reserved_delta: 0,
  available_delta: 0,
  returned_delta: 0,
  shipped_delta: 0,
  written_off_delta: 0,
  expires_on: '2026-01-05',
  moved_at: '2026-01-06T07:00:00.000Z',
  moved_day: '2026-01-06',
  _source_version: version,
  _loaded_at: '2026-01-06T07:00:00.000Z',
  ...delta,
});
/** Ten came in; three were sold, one was damaged, six expired. */
const whole = (lot: string): Row[] => [
  movement(lot, 1, { received_delta: 10, available_delta: 10, moved_day: '2026-01-01' }),
  movement(lot, 2, { reserved_delta: 3, available_delta: -3, moved_day: '2026-01-02' }),
  movement(lot, 3, { reserved_delta: -3, shipped_delta: 3, moved_day: '2026-01-03' }),
  movement(lot, 4, { available_delta: -1, written_off_delta: 1, moved_day: '2026-01-05' }),
  movement(lot, 5, { available_delta: -6, written_off_delta: 6 }),
];
const LOTS = ['lot_whole', 'lot_of_snapshot', 'lot_deleted'];
const lot = (id: string): Row =>
  lotRow(id, 5, {
    expires_on: '2026-01-05',
    received: 10,
    available: 0,
    is_deleted: id === 'lot_deleted',
    returned_total: TOTALS.returned,
    shipped_total: TOTALS.shipped,
    written_off_total: TOTALS.written_off,
  });

beforeAll(async () => {
  await migrate(warehouse);
  const movements = [
    ...whole('lot_whole'),
    ...whole('lot_of_snapshot').slice(3),
    ...whole('lot_deleted'),
    movement('lot_deleted', 6, { received_delta: -10, shipped_delta: null }),
  ];
  await loadBatch(
    warehouse,
    [
      { table: TABLES.fctLot, rows: LOTS.map(lot) },
      { table: TABLES.fctStockMovement, rows: movements },
    ],
    { topic: 'lots', partition: 0, nextOffset: '1' },
  );
}, 120_000);
afterAll(async () => {
  await warehouse.query(`DROP SCHEMA ${warehouse.schema} CASCADE`);
  await warehouse.close();
});

/** What is broken after a change that no load made; the change is taken back. */
async function brokenBy(change: string): Promise<string[]> {
  await warehouse.query('CREATE TABLE kept_lots AS SELECT * FROM fct_lot');
  await warehouse.query('CREATE TABLE kept_movements AS SELECT * FROM fct_stock_movement');
  await warehouse.query(change);
  const broken = (await runDataTests(warehouse)).filter((finding) => finding.broken > 0);
  for (const [table, kept] of [
    ['fct_lot', 'kept_lots'],
    ['fct_stock_movement', 'kept_movements'],
  ]) {
    await warehouse.query(`TRUNCATE ${table}`);
    await warehouse.query(`INSERT INTO ${table} SELECT * FROM ${kept}`);
    await warehouse.query(`DROP TABLE ${kept}`);
  }
  return broken.map(({ promise, broken: rows }) => `${rows} ${promise}`);
}

const COUNTS = 'fct_lot: received, reserved and available are the sums of its movements';
const TELLS =
  'fct_lot: the totals that a lot tells of returned, shipped and written off are the sums of its movements';
const BECAME = 'fct_lot: sold, written off and expired units are what its movements tell';

describe("lots and the ledger of their movements, by the lot's totals", () => {
  it('agree, also of lots that are gone or that a snapshot told of', async () => {
    expect(await brokenBy('SELECT 1')).toEqual([]);
    const [row] = await warehouse.query(
      "SELECT sold_units, written_off_units, expired_units FROM fct_lot WHERE lot_id = 'lot_whole'",
    );
    expect(row).toEqual({ sold_units: 3, written_off_units: 1, expired_units: 6 });
  });

  it('differ where a movement is lost', async () => {
    const lost = `DELETE FROM fct_stock_movement WHERE lot_id = 'lot_whole' AND _source_version = 4`;
    expect(await brokenBy(lost)).toEqual([`1 ${COUNTS}`, `1 ${TELLS}`, `1 ${BECAME}`]);
  });

  it('differ where a count, a total or what expired is not what moved', async () => {
    const set = (what: string) => `UPDATE fct_lot SET ${what} WHERE lot_id = 'lot_whole'`;
    expect(await brokenBy(set('received = 11, written_off_total = 8'))).toEqual([
      `1 ${COUNTS}`,
      `1 ${TELLS}`,
    ]);
    expect(await brokenBy(set('expired_units = 5, written_off_units = 2'))).toEqual([
      `1 ${BECAME}`,
    ]);
  });
});
