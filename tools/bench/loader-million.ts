/**
 * `loader/million`: a million order lines in batches, the memory that takes, and the slowest mart on them.
 */
import { stackEndpoints, uniqueName } from '@kirana/testing';
import type { Warehouse } from '@kirana/warehouse';
import { createWarehouse, loadBatch, MARTS, migrate, WAREHOUSE_TABLES } from '@kirana/warehouse';
import type { BenchValue } from './bench-result.ts';
import { orderLines } from './loader-compare.ts';

export const name = 'loader/million';
const BATCH = 10_000;
const BATCHES = 100;

/** The value is the time of the slowest mart; memory and loading are details. */
export async function run(): Promise<BenchValue> {
  const url = stackEndpoints().warehouseUrl;
  const warehouse = createWarehouse({ url, schema: uniqueName('bench') });
  await migrate(warehouse);
  try {
    const began = performance.now();
    let memory = 0;
    for (let at = 0; at < BATCHES; at++) {
      const rows = orderLines(at * BATCH, BATCH, 1);
      const source = { topic: 'bench', partition: 0, nextOffset: String(at + 1) };
      await loadBatch(warehouse, [{ table: WAREHOUSE_TABLES.fctOrderLine, rows }], source);
      memory = Math.max(memory, process.memoryUsage.rss());
    }
    const loading = performance.now() - began;
    await warehouse.query('ANALYZE');
    const rowsPerSecond = Math.round((BATCH * BATCHES * 1000) / loading);
    return {
      value: await slowestMart(warehouse),
      unit: 'ms',
      details: { rowsPerSecond, mebibytes: Math.round(memory / 2 ** 20) },
    };
  } finally {
    await warehouse.query(`DROP SCHEMA ${warehouse.schema} CASCADE`);
    await warehouse.close();
  }
}

async function slowestMart(warehouse: Warehouse): Promise<number> {
  let slowest = 0;
  for (const mart of MARTS) {
    const began = performance.now();
    await warehouse.query(`SELECT COUNT(*) FROM (SELECT * FROM ${mart.name} OFFSET 0) answered`);
    slowest = Math.max(slowest, performance.now() - began);
  }
  return slowest;
}
