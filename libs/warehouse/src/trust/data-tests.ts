import type { Table } from '../model/table.ts';
import { TABLES } from '../model/tables.ts';
import type { DataTest } from './data-test.ts';
import { ledgerTests } from './ledger-tests.ts';

/** Redshift keeps no keys: that loading keeps them is tested, not believed. */
const uniqueKey = ({ name, key }: Table): DataTest => ({
  promise: `${name}: ${key.join(', ')} is unique`,
  broken: `SELECT COUNT(*) AS broken FROM (SELECT 1 AS one FROM ${name} GROUP BY ${key.join(', ')} HAVING COUNT(*) > 1) doubled`,
});

const keyIsThere = ({ name, key }: Table): DataTest => ({
  promise: `${name}: ${key.join(', ')} is never null`,
  broken: `SELECT COUNT(*) AS broken FROM ${name} WHERE ${key.map((column) => `${column} IS NULL`).join(' OR ')}`,
});

const relation = (from: string, to: string, by: string, its = by): DataTest => ({
  promise: `${from}.${by} is known in ${to}`,
  broken: `SELECT COUNT(*) AS broken FROM ${from} LEFT JOIN ${to} ON ${to}.${its} = ${from}.${by} WHERE ${to}.${its} IS NULL`,
});

const accepted = (table: string, column: string, values: readonly string[]): DataTest => ({
  promise: `${table}.${column} is one of ${values.join(', ')}`,
  broken: `SELECT COUNT(*) AS broken FROM ${table} WHERE ${column} NOT IN (${values.map((value) => `'${value}'`).join(', ')})`,
});

const ORDER_STATES = ['placed', 'accepted', 'packed', 'shipped', 'delivered', 'cancelled'];

/** What must hold after every load. */
export const dataTests = (): DataTest[] => [
  ...Object.values(TABLES).map(uniqueKey),
  ...Object.values(TABLES).map(keyIsThere),
  relation('fct_order_line', 'dim_listing', 'listing_id'),
  relation('fct_order_line', 'dim_seller', 'seller_id'),
  relation('fct_order_line', 'dim_retailer', 'shop_id'),
  relation('fct_lot', 'dim_listing', 'listing_id'),
  relation('fct_lot', 'dim_seller', 'seller_id'),
  relation('fct_stock_movement', 'fct_lot', 'lot_id'),
  relation('fct_price_change', 'dim_listing', 'listing_id'),
  relation('fct_import', 'dim_listing', 'listing_id'),
  relation('fct_order_status', 'fct_order_line', 'order_id'),
  relation('fct_order_line', 'dim_date', 'placed_day', 'day'),
  relation('fct_search', 'dim_date', 'window_day', 'day'),
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
  ...ledgerTests(),
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
