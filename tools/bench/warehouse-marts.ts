/**
 * `warehouse/marts`: a market with 1,000,000 order lines is loaded in batches, then every mart is asked for all its
 * rows. The value is the slowest mart's time, the details those of all and the memory that the load took.
 */
import { stackEndpoints, uniqueName } from '@kirana/testing';
import type { Warehouse } from '@kirana/warehouse';
import {
  createWarehouse,
  loadBatch,
  loadPlaces,
  MARTS,
  migrate,
  WAREHOUSE_TABLES,
} from '@kirana/warehouse';
import type { BenchValue } from './bench-result.ts';
import { median } from './bench-result.ts';
import { marketInBatches, placesCsv } from './warehouse-seed.ts';

export const name = 'warehouse/marts';
const ROWS_A_BATCH = 10_000;
const ASKED = 3;

export async function run(): Promise<BenchValue> {
  const warehouse = createWarehouse({
    url: stackEndpoints().warehouseUrl,
    schema: uniqueName('bench'),
  });
  await migrate(warehouse);
  try {
    const loading = await loadMarket(warehouse);
    const seconds = await secondsOfMarts(warehouse);
    return {
      value: Math.max(...Object.values(seconds)),
      unit: 's',
      details: { ...seconds, ...loading },
    };
  } finally {
    await warehouse.query(`DROP SCHEMA ${warehouse.schema} CASCADE`);
    await warehouse.close();
  }
}

async function loadMarket(warehouse: Warehouse): Promise<Record<string, number>> {
  await loadPlaces(warehouse, placesCsv());
  const line = { rows: 0, ms: 0 };
  let [batches, memory] = [0, 0];
  for (const load of marketInBatches(ROWS_A_BATCH)) {
    const began = performance.now();
    const nextOffset = String(++batches);
    await loadBatch(warehouse, [load], { topic: 'bench', partition: 0, nextOffset });
    if (load.table === WAREHOUSE_TABLES.fctOrderLine) {
      line.rows += load.rows.length;
      line.ms += performance.now() - began;
    }
    memory = Math.max(memory, process.memoryUsage.rss());
  }
  await warehouse.query('ANALYZE');
  return {
    lines: line.rows,
    linesPerSecond: Math.round((line.rows * 1000) / line.ms),
    mebibytes: Math.round(memory / 2 ** 20),
  };
}

/** The median of some askings for every row, by mart, seconds. */
async function secondsOfMarts(warehouse: Warehouse): Promise<Record<string, number>> {
  const seconds: Record<string, number> = {};
  for (const mart of MARTS) {
    const times: number[] = [];
    for (let asked = 0; asked < ASKED; asked++) {
      const began = performance.now();
      // OFFSET 0 keeps Postgres from dropping the columns that a count does not need.
      await warehouse.query(`SELECT COUNT(*) FROM (SELECT * FROM ${mart.name} OFFSET 0) answered`);
      times.push((performance.now() - began) / 1000);
    }
    seconds[mart.name] = Number(median(times).toFixed(2));
  }
  return seconds;
}
