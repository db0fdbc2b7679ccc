/**
 * `loader/upsert`: a batch of which half is there in an older version, through `loadBatch` against a hand-written COPY
 * into a temporary table and MERGE of the same batch.
 */
import { bareCopy, loadBatch, WAREHOUSE_TABLES as TABLES } from '@kirana/warehouse';
import type { BenchRatio } from './bench-result.ts';
import { contest, orderLines } from './loader-compare.ts';

const ROWS = 10_000;
const THERE = 100_000;
const TABLE = TABLES.fctOrderLine;
const columns = TABLE.columns.map(({ name }) => name);
const changed = columns.filter((name) => !TABLE.key.includes(name));

export const name = 'loader/upsert';

export async function run(): Promise<BenchRatio> {
  const older = orderLines(0, THERE, 1);
  const batch = [...orderLines(0, ROWS / 2, 2), ...orderLines(THERE, ROWS / 2, 2)];
  return contest({
    rows: ROWS,
    prepare: async (warehouse) => {
      await warehouse.query(`TRUNCATE ${TABLE.name}`);
      await loadBatch(warehouse, [{ table: TABLE, rows: older }], place('0'));
      await warehouse.query(`VACUUM ANALYZE ${TABLE.name}`);
    },
    ours: (warehouse, round) =>
      loadBatch(warehouse, [{ table: TABLE, rows: batch }], place(String(round))),
    bare: async (_warehouse, { run: send, client }) => {
      await send(`CREATE TEMPORARY TABLE bare (LIKE ${TABLE.name}) ON COMMIT DROP`);
      await bareCopy(client, 'bare', TABLE, batch);
      await send(`MERGE INTO ${TABLE.name} USING bare
ON ${TABLE.name}.order_id = bare.order_id AND ${TABLE.name}.line_no = bare.line_no
WHEN MATCHED THEN UPDATE SET ${changed.map((name) => `${name} = bare.${name}`).join(', ')}
WHEN NOT MATCHED THEN INSERT (${columns.join(', ')}) VALUES (${columns.map((name) => `bare.${name}`).join(', ')})`);
    },
  });
}

function place(nextOffset: string) {
  return { topic: 'bench', partition: 0, nextOffset };
}
