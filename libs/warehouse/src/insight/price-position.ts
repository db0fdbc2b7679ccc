import type { QueryResultRow } from 'pg';
import type { Warehouse } from '../client/warehouse.ts';
import { amount, ask } from './ask.ts';

/** What a product costs with several sellers: each counts once, with its cheapest offer. */
export interface PriceSpread {
  readonly sellers: number;
  /** Paise of one consumer unit. */
  readonly medianPaise: number;
  readonly lowestPaise: number;
}

export interface PricePosition {
  readonly listingId: string;
  readonly title: string;
  readonly productId: string;
  /** Of the selling unit. */
  readonly pricePaise: number;
  /** Of one consumer unit; may hold fractions of a paisa. */
  readonly unitPaise: number;
  /** What it is compared with: the sellers of its area where there are enough, else all of India. */
  readonly compared: 'area' | 'india';
  readonly market: PriceSpread;
  /** Own price less the median, as a share of the median: 0.05 is 5 % dearer. */
  readonly overMedian: number;
}

export interface PricePositions {
  /** First digits of the seller's PIN code: its sorting district. */
  readonly area: string;
  readonly dearer: number;
  /** Within 1 % of the median. */
  readonly level: number;
  readonly cheaper: number;
  /** Nobody else sells it, or it could not be told that they do. */
  readonly alone: number;
  /** The furthest above and below the median, dearest first; at most 200. */
  readonly products: readonly PricePosition[];
}

/** Digits of a PIN code that name a sorting district (India Post: the first digit a zone, three the district). */
export const AREA_DIGITS = 3;
/** Fewer sellers than that say nothing of an area's price. */
const ENOUGH_SELLERS = 3;
const LEVEL = 0.01;
const SHOWN = 100;

const ON_OFFER = `l.is_current AND NOT l.is_deleted AND l.status = 'active' AND l.price_paise > 0 AND l.pack_count > 0`;
const UNIT_PAISE = 'CAST(l.price_paise AS DOUBLE PRECISION) / l.pack_count';
const SPREAD = `COUNT(*) AS sellers, MIN(unit_paise) AS lowest,
    PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY unit_paise) AS median`;

/** $1 seller, $2 first digits of its PIN code. */
export const PRICE_POSITIONS = `WITH own AS (
  SELECT l.listing_id, l.title, l.product_id, l.price_paise, ${UNIT_PAISE} AS unit_paise
  FROM dim_listing l WHERE l.seller_id = $1 AND ${ON_OFFER}
), offered AS (
  SELECT l.product_id, l.seller_id, MIN(SUBSTRING(s.pincode, 1, ${AREA_DIGITS})) AS area, MIN(${UNIT_PAISE}) AS unit_paise
  FROM dim_listing l
  JOIN dim_seller s ON s.seller_id = l.seller_id
  WHERE ${ON_OFFER} AND l.product_id IN (SELECT product_id FROM own)
  GROUP BY l.product_id, l.seller_id
), everywhere AS (
  SELECT product_id, ${SPREAD} FROM offered GROUP BY product_id
), nearby AS (
  SELECT product_id, ${SPREAD} FROM offered WHERE area = $2 GROUP BY product_id
)
SELECT own.listing_id, own.title, own.product_id, own.price_paise, own.unit_paise,
  e.sellers, e.lowest, e.median, n.sellers AS near_sellers, n.lowest AS near_lowest, n.median AS near_median
FROM own
LEFT JOIN everywhere e ON e.product_id = own.product_id
LEFT JOIN nearby n ON n.product_id = own.product_id`;

/** `pincode`: where the seller sells from. Throws `WarehouseUnavailable`. */
export async function pricePositionsOf(
  warehouse: Warehouse,
  sellerId: string,
  pincode: string,
): Promise<PricePositions> {
  const area = pincode.slice(0, AREA_DIGITS);
  const rows = await ask(warehouse, PRICE_POSITIONS, [sellerId, area]);
  const known = rows.flatMap((row) => position(row) ?? []);
  const products = known.toSorted((a, b) => b.overMedian - a.overMedian);
  const where = (holds: (over: number) => boolean) =>
    known.filter(({ overMedian }) => holds(overMedian)).length;
  return {
    area,
    dearer: where((over) => over > LEVEL),
    level: where((over) => Math.abs(over) <= LEVEL),
    cheaper: where((over) => over < -LEVEL),
    alone: rows.length - known.length,
    products:
      products.length > 2 * SHOWN
        ? [...products.slice(0, SHOWN), ...products.slice(-SHOWN)]
        : products,
  };
}

function position(row: QueryResultRow): PricePosition | undefined {
  const near = spread(row, 'near_');
  const compared = near.sellers >= ENOUGH_SELLERS ? 'area' : 'india';
  const market = compared === 'area' ? near : spread(row, '');
  if (market.sellers < 2 || market.medianPaise <= 0) return undefined;
  const unitPaise = amount(row, 'unit_paise');
  return {
    listingId: String(row['listing_id']),
    title: String(row['title']),
    productId: String(row['product_id']),
    pricePaise: amount(row, 'price_paise'),
    unitPaise,
    compared,
    market,
    overMedian: (unitPaise - market.medianPaise) / market.medianPaise,
  };
}

const spread = (row: QueryResultRow, prefix: string): PriceSpread => ({
  sellers: amount(row, `${prefix}sellers`),
  medianPaise: amount(row, `${prefix}median`),
  lowestPaise: amount(row, `${prefix}lowest`),
});
