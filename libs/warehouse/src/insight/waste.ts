import type { QueryResultRow } from 'pg';
import type { Warehouse } from '../client/warehouse.ts';
import { amount, ask } from './ask.ts';
import { narrowed } from './narrowed.ts';
import type { Place } from './narrowed.ts';
import type { Compared, Figure } from './period.ts';

/** What expired unsold, in every measure that matters to somebody. */
export interface Wasted {
  /** Selling units. */
  readonly units: number;
  /** Of goods sold by mass. */
  readonly grams: number;
  /** Of goods sold by volume. */
  readonly ml: number;
  /** At the price to a shop. */
  readonly paise: number;
}

export interface Waste {
  readonly units: Figure;
  readonly grams: Figure;
  readonly ml: Figure;
  readonly paise: Figure;
  /** Units received in all lots that came to their date in the period: what the waste is a share of. */
  readonly receivedUnits: Figure;
  /** By the Monday of the week of expiry, the period before included. */
  readonly weeks: readonly ({ readonly weekStart: string } & Wasted)[];
  /** Of the period, the costliest first. `unknown` where a listing could not be read. */
  readonly categories: readonly ({ readonly category: string } & Wasted)[];
  readonly listings: readonly ({ readonly listingId: string; readonly title: string } & Wasted)[];
}

const LISTINGS = 50;
const MEASURES = `SUM(f.received_units) AS received,
  SUM(f.expired_units) AS units,
  SUM(CASE WHEN l.net_unit = 'g' THEN f.expired_units * l.net_value * l.pack_count ELSE 0 END) AS grams,
  SUM(CASE WHEN l.net_unit = 'ml' THEN f.expired_units * l.net_value * l.pack_count ELSE 0 END) AS ml,
  SUM(f.expired_units * COALESCE(l.price_paise, 0)) AS paise`;

/** $1 seller, $2 first day, $3 last day. */
const head = (warehouse: Place): string =>
  narrowed(
    warehouse,
    [
      {
        name: 'fct_lot',
        where: `seller_id = $1 AND expires_on BETWEEN CAST($2 AS DATE) AND CAST($3 AS DATE) AND expires_on < ${warehouse.dialect.today}`,
      },
      { name: 'fct_stock_movement', where: 'seller_id = $1' },
      { name: 'dim_listing', where: 'seller_id = $1 AND is_current' },
    ],
    ['mart_lot_flow'],
  );

/** $4 first day of the period. */
export const wasteByGroup = (warehouse: Place): string =>
  `${head(warehouse)}SELECT CASE WHEN f.expires_on >= CAST($4 AS DATE) THEN 1 ELSE 0 END AS is_now,
  d.week_start, COALESCE(l.category, 'unknown') AS category,
  ${MEASURES}
FROM mart_lot_flow f
JOIN dim_date d ON d.day = f.expires_on
LEFT JOIN dim_listing l ON l.listing_id = f.listing_id
GROUP BY 1, 2, 3`;

export const wasteByListing = (warehouse: Place): string =>
  `${head(warehouse)}SELECT f.listing_id, MAX(l.title) AS title,
  ${MEASURES}
FROM mart_lot_flow f
LEFT JOIN dim_listing l ON l.listing_id = f.listing_id
WHERE f.expired_units > 0
GROUP BY f.listing_id
ORDER BY paise DESC, f.listing_id
LIMIT ${LISTINGS}`;

/** Throws `WarehouseUnavailable`. */
export async function wasteOf(
  warehouse: Warehouse,
  sellerId: string,
  { now, before }: Compared,
): Promise<Waste> {
  const [groups, listings] = await Promise.all([
    ask(warehouse, wasteByGroup(warehouse), [sellerId, before.from, now.to, now.from]),
    ask(warehouse, wasteByListing(warehouse), [sellerId, now.from, now.to]),
  ]);
  const ofNow = groups.filter((row) => Number(row['is_now']) === 1);
  const ofBefore = groups.filter((row) => Number(row['is_now']) === 0);
  const figure = (column: string): Figure => ({
    now: whole(ofNow, column),
    before: whole(ofBefore, column),
  });
  return {
    units: figure('units'),
    grams: figure('grams'),
    ml: figure('ml'),
    paise: figure('paise'),
    receivedUnits: figure('received'),
    weeks: grouped(groups, 'week_start')
      .map(([weekStart, rows]) => ({ weekStart, ...wasted(rows) }))
      .toSorted((a, b) => (a.weekStart < b.weekStart ? -1 : 1)),
    categories: grouped(ofNow, 'category')
      .map(([category, rows]) => ({ category, ...wasted(rows) }))
      .filter(({ units }) => units > 0)
      .toSorted((a, b) => b.paise - a.paise),
    listings: listings.map((row) => ({
      listingId: String(row['listing_id']),
      title: String(row['title'] ?? row['listing_id']),
      ...wasted([row]),
    })),
  };
}

const grouped = (rows: readonly QueryResultRow[], column: string): [string, QueryResultRow[]][] => [
  ...Map.groupBy(rows, (row) => String(row[column])),
];

/** Grams and ml are whole: net contents may hold fractions of one. */
const whole = (rows: readonly QueryResultRow[], column: string): number =>
  Math.round(rows.reduce((sum, row) => sum + amount(row, column), 0));

const wasted = (rows: readonly QueryResultRow[]): Wasted => ({
  units: whole(rows, 'units'),
  grams: whole(rows, 'grams'),
  ml: whole(rows, 'ml'),
  paise: whole(rows, 'paise'),
});
