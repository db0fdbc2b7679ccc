import type { Profile } from '@kirana/local-stack';
import { readProfile, startPart, stopPart } from '@kirana/local-stack';
import { startInstance } from '@kirana/load';
import { eventually, stackEndpoints, uniqueName } from '@kirana/testing';
import type { Warehouse } from '@kirana/warehouse';
import { contentHash, createWarehouse } from '@kirana/warehouse';
import type { DrillReport } from './report.ts';
import { timed } from './report.ts';

const LOADER = 'warehouse-loader';
/** Beside the ports that scale-out takes. */
const PORT_OFFSET = 90;

/**
 * Brings the warehouse back from the topics alone: the loader is stopped as it would be after a loss, another loads an
 * empty schema from the first record on (it finds no offsets there), and both are compared row by row. A topic that was
 * compacted gives back the states, not each step between: then the facts of prices and stock differ, and `equal` says so.
 */
export async function warehouseDrill(): Promise<DrillReport> {
  const profile = readProfile();
  const url = stackEndpoints().warehouseUrl;
  const schema = uniqueName('drill').replaceAll('-', '_');
  const live = createWarehouse({ url, schema: 'public' });
  const brought = createWarehouse({ url, schema });
  try {
    await stopPart(profile, LOADER);
    const { seconds } = await timed(() => loadAnew(profile, live, brought, schema));
    const equal = (await contentHash(live)) === (await contentHash(brought));
    return { drill: 'warehouse', restored: await rowsOf(brought), seconds, equal };
  } finally {
    await brought.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
    await Promise.all([live.close(), brought.close()]);
    await startPart(profile, LOADER);
  }
}

async function loadAnew(profile: Profile, live: Warehouse, brought: Warehouse, schema: string) {
  await live.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
  const loader = await startInstance(profile, LOADER, profile.portBase + PORT_OFFSET, {
    WAREHOUSE_SCHEMA: schema,
  });
  try {
    const wanted = await offsetsOf(live);
    await eventually(async () => (await offsetsOf(brought)) >= wanted, {
      timeoutMs: 20 * 60_000,
      everyMs: 500,
      describe: 'the new schema has all that the old one had',
    });
  } finally {
    await loader.stop();
  }
}

/** How many records were taken, over all partitions. */
async function offsetsOf(warehouse: Warehouse): Promise<number> {
  const [row] = await warehouse.query('SELECT SUM(next_offset) AS taken FROM load_offsets');
  return Number(row?.['taken'] ?? 0);
}

async function rowsOf(warehouse: Warehouse): Promise<number> {
  const tables = ['dim_listing', 'fct_order_line', 'fct_lot', 'fct_price_change'];
  const counts = await Promise.all(
    tables.map((table) => warehouse.query(`SELECT COUNT(*) AS n FROM ${table}`)),
  );
  return counts.reduce((total, [row]) => total + Number(row?.['n'] ?? 0), 0);
}
