import type { Warehouse } from '../client/warehouse.ts';
import { amount, ask } from './ask.ts';
import { daysOf } from './period.ts';
import type { Compared, Figure } from './period.ts';

export interface SalesDay {
  readonly day: string;
  readonly paise: number;
  readonly units: number;
  readonly orders: number;
}

export interface ListingSales {
  readonly listingId: string;
  readonly title: string;
  readonly paise: Figure;
  readonly units: Figure;
}

/** What a seller sold; orders that were cancelled count only where it is said. */
export interface Sales {
  readonly paise: Figure;
  /** Selling units. */
  readonly units: Figure;
  readonly orders: Figure;
  readonly shops: Figure;
  readonly cancelledOrders: Figure;
  /** Each day of the period, also those without a sale. */
  readonly days: readonly SalesDay[];
  readonly daysBefore: readonly SalesDay[];
  /** Those that brought most in either period. */
  readonly listings: readonly ListingSales[];
}

const LISTINGS = 50;
/** $1 seller, $2 first day of the period before, $3 last day, $4 first day of the period. */
const OF_SELLER = `FROM fct_order_line
WHERE seller_id = $1 AND placed_day BETWEEN CAST($2 AS DATE) AND CAST($3 AS DATE)`;
const IS_NOW = 'placed_day >= CAST($4 AS DATE)';

export const SALES_TOTALS = `SELECT CASE WHEN ${IS_NOW} THEN 1 ELSE 0 END AS is_now,
  SUM(CASE WHEN state <> 'cancelled' THEN line_paise ELSE 0 END) AS paise,
  SUM(CASE WHEN state <> 'cancelled' THEN units ELSE 0 END) AS units,
  COUNT(DISTINCT CASE WHEN state <> 'cancelled' THEN order_id END) AS orders,
  COUNT(DISTINCT CASE WHEN state <> 'cancelled' THEN shop_id END) AS shops,
  COUNT(DISTINCT CASE WHEN state = 'cancelled' THEN order_id END) AS cancelled
${OF_SELLER}
GROUP BY 1`;

export const SALES_BY_DAY = `SELECT placed_day AS day, SUM(line_paise) AS paise, SUM(units) AS units,
  COUNT(DISTINCT order_id) AS orders
FROM fct_order_line
WHERE seller_id = $1 AND placed_day BETWEEN CAST($2 AS DATE) AND CAST($3 AS DATE) AND state <> 'cancelled'
GROUP BY placed_day`;

export const SALES_BY_LISTING = `SELECT listing_id, MAX(title) AS title,
  SUM(CASE WHEN ${IS_NOW} THEN line_paise ELSE 0 END) AS paise,
  SUM(CASE WHEN ${IS_NOW} THEN 0 ELSE line_paise END) AS paise_before,
  SUM(CASE WHEN ${IS_NOW} THEN units ELSE 0 END) AS units,
  SUM(CASE WHEN ${IS_NOW} THEN 0 ELSE units END) AS units_before
${OF_SELLER} AND state <> 'cancelled'
GROUP BY listing_id
ORDER BY 3 DESC, 4 DESC, listing_id
LIMIT ${LISTINGS}`;

/** Throws `WarehouseUnavailable`. */
export async function salesOf(
  warehouse: Warehouse,
  sellerId: string,
  { now, before }: Compared,
): Promise<Sales> {
  const span = [sellerId, before.from, now.to];
  const [totals, days, listings] = await Promise.all([
    ask(warehouse, SALES_TOTALS, [...span, now.from]),
    ask(warehouse, SALES_BY_DAY, span),
    ask(warehouse, SALES_BY_LISTING, [...span, now.from]),
  ]);
  const total = (is: number) => totals.find((row) => Number(row['is_now']) === is);
  const figure = (column: string): Figure => ({
    now: amount(total(1), column),
    before: amount(total(0), column),
  });
  const byDay = new Map(days.map((row) => [String(row['day']), row]));
  const salesDay = (day: string): SalesDay => ({
    day,
    paise: amount(byDay.get(day), 'paise'),
    units: amount(byDay.get(day), 'units'),
    orders: amount(byDay.get(day), 'orders'),
  });
  return {
    paise: figure('paise'),
    units: figure('units'),
    orders: figure('orders'),
    shops: figure('shops'),
    cancelledOrders: figure('cancelled'),
    days: daysOf(now).map(salesDay),
    daysBefore: daysOf(before).map(salesDay),
    listings: listings.map((row) => ({
      listingId: String(row['listing_id']),
      title: String(row['title']),
      paise: { now: amount(row, 'paise'), before: amount(row, 'paise_before') },
      units: { now: amount(row, 'units'), before: amount(row, 'units_before') },
    })),
  };
}
