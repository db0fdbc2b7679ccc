import type { Mart } from './mart.ts';

export const MART_PRICE_INDEX: Mart = {
  name: 'mart_price_index',
  comment:
    'What a product costs in a state beside what it costs in all of India, of active listings',
  columns: {
    product_id: 'The product',
    brand: 'Brand as read',
    product: 'What the thing is',
    state: 'State the sellers sell from; unknown where dim_place does not hold their PIN code',
    offers: 'Listings with a price',
    average_price_paise: 'Mean price of one consumer unit, paise',
    price_index: 'That mean as a share of the mean over all states, 100 = the same',
  },
  query: () => `SELECT product_id,
  MIN(brand) AS brand,
  MIN(product) AS product,
  state,
  COUNT(*) AS offers,
  AVG(unit_paise) AS average_price_paise,
  100 * AVG(unit_paise) / NULLIF(AVG(everywhere_paise), 0) AS price_index
FROM (
  SELECT l.product_id, l.brand, l.product,
    COALESCE(p.state, 'unknown') AS state,
    CAST(l.price_paise AS DOUBLE PRECISION) / l.pack_count AS unit_paise,
    AVG(CAST(l.price_paise AS DOUBLE PRECISION) / l.pack_count) OVER (PARTITION BY l.product_id) AS everywhere_paise
  FROM dim_listing l
  LEFT JOIN dim_seller s ON s.seller_id = l.seller_id
  LEFT JOIN dim_place p ON p.pincode = s.pincode
  WHERE l.is_current AND l.status = 'active' AND l.price_paise > 0 AND l.pack_count > 0
) offered
GROUP BY product_id, state`,
};
