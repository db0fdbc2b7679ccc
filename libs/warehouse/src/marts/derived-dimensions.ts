import type { Mart } from './mart.ts';

/**
 * What a product was read as by each version of the normalizer. A view: it follows from dim_listing alone, so no order
 * of arrival and no two loads side by side can make it differ.
 */
export const DIM_PRODUCT: Mart = {
  name: 'dim_product',
  comment: 'Products through time (type 2): one row a version of the normalizer that read them',
  columns: {
    product_id: 'The product; groups the offers of sellers',
    brand: 'Brand, of the listing that was read first',
    product: 'What the thing is, without brand, content and pack',
    category: 'Id in the category tree',
    net_value: 'Content of one consumer unit, in net_unit',
    net_unit: 'g, ml, pc or m',
    pack_count: 'Consumer units sold together, of the listing that was read first',
    normalizer_version: 'Which version of the normalizer read it so',
    listings: 'Listings that were ever read as it',
    valid_from: 'When a listing was first read as it, UTC',
    valid_to: 'When the next version of the normalizer first read it, UTC; null for the newest',
    is_current: 'True for the newest reading',
  },
  query: () => `SELECT product_id, brand, product, category, net_value, net_unit, pack_count,
  normalizer_version, listings, valid_from,
  LEAD(valid_from) OVER (PARTITION BY product_id ORDER BY valid_from, normalizer_version) AS valid_to,
  LEAD(valid_from) OVER (PARTITION BY product_id ORDER BY valid_from, normalizer_version) IS NULL AS is_current
FROM (
  SELECT product_id, brand, product, category, net_value, net_unit, pack_count, normalizer_version, valid_from,
    COUNT(*) OVER (PARTITION BY product_id, normalizer_version) AS listings,
    ROW_NUMBER() OVER (PARTITION BY product_id, normalizer_version ORDER BY valid_from, listing_id, _source_version) AS place
  FROM dim_listing
  WHERE _source_version > 0
) readings
WHERE place = 1`,
};

/** Shops are known by a salted hash only, and by what they ordered. */
export const DIM_RETAILER: Mart = {
  name: 'dim_retailer',
  comment: 'Shops that ordered, under a salted hash of their id',
  columns: {
    shop_id: 'The shop: a salted hash of its id',
    first_order_day: 'The day in India (IST) of its first order',
    last_order_day: 'The day in India (IST) of its newest order',
    orders: 'Orders it placed, cancelled ones included',
    pincodes: 'PIN codes it had goods delivered to',
  },
  // By shop and place first: counting places apart within each shop would sort all lines.
  query: () => `SELECT shop_id,
  MIN(first_order_day) AS first_order_day,
  MAX(last_order_day) AS last_order_day,
  SUM(orders) AS orders,
  COUNT(*) AS pincodes
FROM (
  SELECT shop_id, delivery_pincode,
    MIN(placed_day) AS first_order_day,
    MAX(placed_day) AS last_order_day,
    SUM(CASE WHEN line_no = 1 THEN 1 ELSE 0 END) AS orders
  FROM fct_order_line
  GROUP BY shop_id, delivery_pincode
) places
GROUP BY shop_id`,
};
