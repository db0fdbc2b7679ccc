/**
 * What the two loader benchmarks share: order lines, a warehouse of their own, and turns of ours and of the bare twin,
 * so that both meet the same machine.
 */
import { stackEndpoints, uniqueName } from '@kirana/testing';
import type { Row, Transaction, Warehouse } from '@kirana/warehouse';
import { createWarehouse, migrate } from '@kirana/warehouse';
import { median } from './bench-result.ts';
import type { BenchRatio } from './bench-result.ts';

const ROUNDS = 5;
const AT = '2026-11-23T07:00:00.000Z';

/** Order lines as the loader makes them; ids as wide as real ones, in no order. */
export const orderLines = (from: number, count: number, version: number): Row[] =>
  Array.from({ length: count }, (_, n) => {
    const at = from + n;
    return {
      order_id: `ord_${((at * 2_654_435_761) % 4_294_967_296).toString(32).padStart(26, '0')}`,
      line_no: 1,
      group_id: `grp_${String(at).padStart(26, '0')}`,
      seller_id: `sel_${at % 50}`,
      shop_id: `shp#${String(at % 5_000).padStart(32, '0')}`,
      listing_id: `lst_${at % 2_000}`,
      product_id: `prd_${at % 500}`,
      title: 'Parle-G Biscuit 70gm x 24 Rs.5 MRP',
      units: 2 + version,
      price_paise: 11_000,
      mrp_paise: 12_000,
      line_paise: 22_000,
      first_expiry: '2027-01-31',
      days_left_at_sale: 69,
      delivery_pincode: '560001',
      state: version === 1 ? 'placed' : 'accepted',
      placed_at: AT,
      placed_day: '2026-11-23',
      _source_version: version,
      _loaded_at: AT,
    };
  });

export interface Contest {
  ours(warehouse: Warehouse, round: number): Promise<void>;
  bare(warehouse: Warehouse, transaction: Transaction, round: number): Promise<void>;
  /** Before each turn of either. */
  prepare(warehouse: Warehouse): Promise<void>;
  readonly rows: number;
}

/** The ratio of the median rates. */
export async function contest({ ours, bare, prepare, rows }: Contest): Promise<BenchRatio> {
  const url = stackEndpoints().warehouseUrl;
  const warehouse = createWarehouse({ url, schema: uniqueName('bench') });
  await migrate(warehouse);
  const rates = { ours: [] as number[], bare: [] as number[] };
  try {
    for (let round = -1; round < ROUNDS; round++) {
      for (const side of round % 2 === 0
        ? (['ours', 'bare'] as const)
        : (['bare', 'ours'] as const)) {
        await prepare(warehouse);
        const began = performance.now();
        if (side === 'ours') await ours(warehouse, round);
        else await warehouse.transaction((run, client) => bare(warehouse, { run, client }, round));
        // The first round warms both up.
        if (round >= 0) rates[side].push((rows * 1000) / (performance.now() - began));
      }
    }
  } finally {
    await warehouse.query(`DROP SCHEMA ${warehouse.schema} CASCADE`);
    await warehouse.close();
  }
  const [x, y] = [median(rates.ours), median(rates.bare)];
  const spread = (Math.max(...rates.bare) - Math.min(...rates.bare)) / y;
  return { ratio: x / y, ours: x, bare: y, unit: 'rows/s', spread };
}
