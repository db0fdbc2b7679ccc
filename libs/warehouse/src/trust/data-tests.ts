import type { Warehouse } from '../client/warehouse.ts';
import type { Table } from '../model/table.ts';
import { TABLES } from '../model/tables.ts';

/** A promise about the data, with the query that counts the rows which break it. */
export interface DataTest {
  readonly promise: string;
  readonly broken: string;
}

export interface Finding {
  readonly promise: string;
  /** Rows that break it. */
  readonly broken: number;
}

/** Redshift keeps no keys: that loading keeps them is tested, not believed. */
const uniqueKey = ({ name, key }: Table): DataTest => ({
  promise: `${name}: ${key.join(', ')} is unique`,
  broken: `SELECT COUNT(*) AS broken FROM (SELECT 1 AS one FROM ${name} GROUP BY ${key.join(', ')} HAVING COUNT(*) > 1) doubled`,
});

const relation = (from: string, to: string, by: string): DataTest => ({
  promise: `${from}.${by} is known in ${to}`,
  broken: `SELECT COUNT(*) AS broken FROM ${from} LEFT JOIN ${to} ON ${to}.${by} = ${from}.${by} WHERE ${to}.${by} IS NULL`,
});

const accepted = (table: string, column: string, values: readonly string[]): DataTest => ({
  promise: `${table}.${column} is one of ${values.join(', ')}`,
  broken: `SELECT COUNT(*) AS broken FROM ${table} WHERE ${column} NOT IN (${values.map((value) => `'${value}'`).join(', ')})`,
});

const ORDER_STATES = ['placed', 'accepted', 'packed', 'shipped', 'delivered', 'cancelled'];

/** What must hold after every load. */
export const dataTests = (): DataTest[] => [
  ...Object.values(TABLES).map(uniqueKey),
  relation('fct_order_line', 'dim_listing', 'listing_id'),
  relation('fct_order_line', 'dim_seller', 'seller_id'),
  relation('fct_order_line', 'dim_retailer', 'shop_id'),
  relation('fct_lot', 'dim_listing', 'listing_id'),
  relation('fct_lot', 'dim_seller', 'seller_id'),
  accepted('fct_order_line', 'state', ORDER_STATES),
  accepted('fct_order_status', 'to_state', ORDER_STATES),
  accepted('fct_search', 'script', ['latin', 'devanagari', 'other']),
  accepted('dim_listing', 'status', ['active', 'paused', 'deleted', 'inferred']),
  {
    promise: 'dim_listing: each version ends where the next begins, and the newest is open',
    broken: `SELECT COUNT(*) AS broken FROM (
  SELECT valid_to, is_current, LEAD(valid_from) OVER (PARTITION BY listing_id ORDER BY _source_version) AS next_from FROM dim_listing
) versions
WHERE (next_from IS NULL AND (valid_to IS NOT NULL OR NOT is_current))
  OR (next_from IS NOT NULL AND (valid_to IS NULL OR valid_to <> next_from OR is_current))`,
  },
  {
    promise: 'fct_order_line: a line costs its units times its price, less the discount',
    broken:
      'SELECT COUNT(*) AS broken FROM fct_order_line WHERE line_paise <> units * price_paise - COALESCE(discount_paise, 0)',
  },
  {
    promise: 'fct_lot: nothing is promised or on hand that was not received',
    broken: 'SELECT COUNT(*) AS broken FROM fct_lot WHERE available < 0 OR reserved < 0',
  },
  {
    promise:
      'fct_lot: received + returned - shipped - written off is on hand, where the lot tells its totals',
    // On hand is what is promised and what is free; where less lies there than is promised, nothing is free.
    broken: `SELECT COUNT(*) AS broken FROM fct_lot
WHERE shipped_total IS NOT NULL
  AND available <> GREATEST(0, received + returned_total - shipped_total - written_off_total - reserved)`,
  },
  {
    promise: 'fct_search: no more searches found nothing, or only a part, than there were',
    broken:
      'SELECT COUNT(*) AS broken FROM fct_search WHERE zero_results > searches OR relaxed > searches',
  },
  {
    promise: 'fct_order_line: every order has a first line, by which orders are counted',
    broken: `SELECT COUNT(*) AS broken FROM (
  SELECT order_id FROM fct_order_line GROUP BY order_id HAVING MIN(line_no) <> 1
) headless`,
  },
];

/** When each topic was last loaded, and how old that is, seconds: what a person looks at, since a quiet topic is no fault. */
export async function freshness(
  warehouse: Warehouse,
): Promise<{ topic: string; secondsAgo: number }[]> {
  const rows = await warehouse.query(
    'SELECT topic, MAX(_loaded_at) AS loaded_at FROM load_offsets GROUP BY topic ORDER BY topic',
  );
  return rows.map((row) => ({
    topic: String(row['topic']),
    secondsAgo: Math.round((Date.now() - (row['loaded_at'] as Date).getTime()) / 1000),
  }));
}

/** Runs them all; a finding of 0 rows means that the promise holds. */
export async function runDataTests(warehouse: Warehouse): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { promise, broken } of dataTests()) {
    const [row] = await warehouse.query(broken);
    findings.push({ promise, broken: Number(row?.['broken']) });
  }
  return findings;
}
