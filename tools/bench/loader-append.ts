/**
 * `loader/append`: new order lines through `loadBatch` (with its offset) against a bare `pg-copy-streams` load of the
 * same rows into the same table.
 */
import { bareCopy, loadBatch, WAREHOUSE_TABLES as TABLES } from '@kirana/warehouse';
import type { BenchRatio } from './bench-result.ts';
import { contest, orderLines } from './loader-compare.ts';

const ROWS = 20_000;
const TABLE = TABLES.fctOrderLine;

export const name = 'loader/append';

export async function run(): Promise<BenchRatio> {
  const rows = orderLines(0, ROWS, 1);
  const members = orderLines(0, 2_000, 1);
  return contest({
    rows: ROWS,
    // Members are known in both, as they are in a warehouse that runs.
    prepare: async (warehouse) => {
      await loadBatch(warehouse, [{ table: TABLE, rows: members }], place('0'));
      await warehouse.query(`TRUNCATE ${TABLE.name}`);
    },
    ours: (warehouse, round) =>
      loadBatch(warehouse, [{ table: TABLE, rows }], place(String(round))),
    bare: (_warehouse, { client }) => bareCopy(client, TABLE.name, TABLE, rows),
  });
}

function place(nextOffset: string) {
  return { topic: 'bench', partition: 0, nextOffset };
}
