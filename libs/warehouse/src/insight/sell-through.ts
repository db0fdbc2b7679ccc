import type { QueryResultRow } from 'pg';
import type { Warehouse } from '../client/warehouse.ts';
import { amount, ask } from './ask.ts';
import { narrowed } from './narrowed.ts';
import type { Place } from './narrowed.ts';
import type { Compared, Figure } from './period.ts';

export interface Sold {
  /** Selling units received in all its lots, ever. */
  readonly receivedUnits: number;
  /** Selling units that went out to shops in orders, ever: without those that were short when packing. */
  readonly soldUnits: number;
}

export interface SellThrough extends Sold {
  /** Units that came in, went out to shops and were written off in the period. */
  readonly cameIn: Figure;
  readonly wentOut: Figure;
  readonly writtenOff: Figure;
  readonly categories: readonly ({ readonly category: string } & Sold)[];
  /** Those that sell least of what was received, the greater stock first. */
  readonly slowest: readonly ({
    readonly listingId: string;
    readonly title: string;
    /** Days to expiry when ordered, on average; null where nothing expires or nothing was sold. */
    readonly daysLeftAtSale: number | null;
  } & Sold)[];
}

const SLOWEST = 50;

/** $1 seller. */
const head = (warehouse: Place): string =>
  narrowed(
    warehouse,
    [
      { name: 'dim_listing', where: 'seller_id = $1 AND is_current' },
      { name: 'fct_lot', where: 'seller_id = $1' },
      { name: 'fct_order_line', where: 'seller_id = $1' },
    ],
    ['mart_sell_through'],
  );

export const soldByCategory = (warehouse: Place): string =>
  `${head(warehouse)}SELECT category, SUM(received_units) AS received, SUM(sold_units) AS sold
FROM mart_sell_through
WHERE received_units > 0 OR sold_units > 0
GROUP BY category`;

export const slowestListings = (warehouse: Place): string =>
  `${head(warehouse)}SELECT listing_id, title, received_units AS received, sold_units AS sold,
  average_days_left_at_sale AS days_left
FROM mart_sell_through
WHERE received_units > 0
ORDER BY sell_through, received_units DESC, listing_id
LIMIT ${SLOWEST}`;

/** By the totals that lots tell where they do, else as their counts suggest. $2 first day of the period before, $3 last day, $4 first day of the period. */
export const MOVED = `SELECT CASE WHEN moved_day >= CAST($4 AS DATE) THEN 1 ELSE 0 END AS is_now,
  SUM(CASE WHEN kind = 'received' THEN received_delta ELSE 0 END) AS came_in,
  SUM(COALESCE(shipped_delta, CASE WHEN kind = 'shipped' THEN -reserved_delta ELSE 0 END)) AS went_out,
  SUM(COALESCE(written_off_delta, CASE WHEN kind = 'written-off' THEN -available_delta ELSE 0 END)) AS written_off
FROM fct_stock_movement
WHERE seller_id = $1 AND moved_day BETWEEN CAST($2 AS DATE) AND CAST($3 AS DATE)
GROUP BY 1`;

/** Throws `WarehouseUnavailable`. */
export async function sellThroughOf(
  warehouse: Warehouse,
  sellerId: string,
  { now, before }: Compared,
): Promise<SellThrough> {
  const [moved, byCategory, slowest] = await Promise.all([
    ask(warehouse, MOVED, [sellerId, before.from, now.to, now.from]),
    ask(warehouse, soldByCategory(warehouse), [sellerId]),
    ask(warehouse, slowestListings(warehouse), [sellerId]),
  ]);
  const of = (is: number) => moved.find((row) => Number(row['is_now']) === is);
  const figure = (column: string): Figure => ({
    now: amount(of(1), column),
    before: amount(of(0), column),
  });
  const categories = byCategory
    .map((row) => ({ category: String(row['category']), ...sold(row) }))
    .toSorted((a, b) => b.receivedUnits - a.receivedUnits);
  return {
    receivedUnits: categories.reduce((sum, { receivedUnits }) => sum + receivedUnits, 0),
    soldUnits: categories.reduce((sum, { soldUnits }) => sum + soldUnits, 0),
    cameIn: figure('came_in'),
    wentOut: figure('went_out'),
    writtenOff: figure('written_off'),
    categories,
    slowest: slowest.map((row) => ({
      listingId: String(row['listing_id']),
      title: String(row['title']),
      daysLeftAtSale: row['days_left'] === null ? null : Math.round(Number(row['days_left'])),
      ...sold(row),
    })),
  };
}

const sold = (row: QueryResultRow): Sold => ({
  receivedUnits: amount(row, 'received'),
  soldUnits: amount(row, 'sold'),
});
