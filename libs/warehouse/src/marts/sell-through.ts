import type { Mart } from './mart.ts';

export const MART_SELL_THROUGH: Mart = {
  name: 'mart_sell_through',
  comment: 'How much of what was received was sold, and how fresh it was then, by listing',
  columns: {
    listing_id: 'The listing',
    title: 'As the seller writes it now',
    category: 'Category of the listing; unknown where it was not read',
    seller_id: 'Who sells it',
    received_units: 'Selling units received in all its lots',
    sold_units: 'Selling units in orders that were not cancelled',
    sell_through:
      'sold_units as a share of received_units, 0 to 1; null where nothing was received',
    average_days_left_at_sale:
      'Days to expiry at the order, averaged over lines; null where nothing expires',
  },
  query: () => `SELECT l.listing_id,
  l.title,
  COALESCE(l.category, 'unknown') AS category,
  l.seller_id,
  COALESCE(r.received_units, 0) AS received_units,
  COALESCE(o.sold_units, 0) AS sold_units,
  CAST(COALESCE(o.sold_units, 0) AS DOUBLE PRECISION) / NULLIF(r.received_units, 0) AS sell_through,
  o.average_days_left_at_sale
FROM dim_listing l
LEFT JOIN (
  SELECT listing_id, SUM(received) AS received_units FROM fct_lot WHERE NOT is_deleted GROUP BY listing_id
) r ON r.listing_id = l.listing_id
LEFT JOIN (
  SELECT listing_id,
    SUM(units) AS sold_units,
    AVG(CAST(days_left_at_sale AS DOUBLE PRECISION)) AS average_days_left_at_sale
  FROM fct_order_line WHERE state <> 'cancelled' GROUP BY listing_id
) o ON o.listing_id = l.listing_id
WHERE l.is_current AND NOT l.is_deleted`,
};
