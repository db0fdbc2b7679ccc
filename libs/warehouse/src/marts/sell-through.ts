import type { Mart } from './mart.ts';

/**
 * Sold is what went out: of an order that is still being packed some may be found short, and is not received by any
 * shop. What came back fit for sale is received once and may be sold twice, so it counts against what was sold.
 */
export const MART_SELL_THROUGH: Mart = {
  name: 'mart_sell_through',
  comment: 'How much of what was received was sold, and how fresh it was then, by listing',
  columns: {
    listing_id: 'The listing',
    title: 'As the seller writes it now',
    category: 'Category of the listing; unknown where it was not read',
    seller_id: 'Who sells it',
    received_units: 'Selling units received in all its lots',
    sold_units:
      'Selling units that went out in orders shipped or delivered: without those that were short when packing',
    sell_through:
      'sold_units less returned_units as a share of received_units, 0 to 1; null where nothing was received',
    average_days_left_at_sale:
      'Days to expiry at the order, averaged over lines not cancelled; null where nothing expires',
    ordered_units:
      'Selling units asked for in orders that were not cancelled, those that were short among them',
    promised_units: 'Of these, not shipped yet: placed, accepted or packed',
    short_units: 'Of these, not there to pack',
    returned_units: 'Selling units that came back from shops fit for sale',
  },
  query: () => `SELECT l.listing_id,
  l.title,
  COALESCE(l.category, 'unknown') AS category,
  l.seller_id,
  COALESCE(r.received_units, 0) AS received_units,
  COALESCE(o.sold_units, 0) AS sold_units,
  CAST(COALESCE(o.sold_units, 0) - COALESCE(r.returned_units, 0) AS DOUBLE PRECISION) / NULLIF(r.received_units, 0) AS sell_through,
  o.average_days_left_at_sale,
  COALESCE(o.ordered_units, 0) AS ordered_units,
  COALESCE(o.promised_units, 0) AS promised_units,
  COALESCE(o.short_units, 0) AS short_units,
  COALESCE(r.returned_units, 0) AS returned_units
FROM dim_listing l
LEFT JOIN (
  SELECT listing_id,
    SUM(received) AS received_units,
    SUM(COALESCE(returned_total, 0)) AS returned_units
  FROM fct_lot WHERE NOT is_deleted GROUP BY listing_id
) r ON r.listing_id = l.listing_id
LEFT JOIN (
  SELECT listing_id,
    SUM(CASE WHEN state IN ('shipped', 'delivered') THEN units ELSE 0 END) AS sold_units,
    SUM(CASE WHEN state IN ('shipped', 'delivered') THEN 0 ELSE units END) AS promised_units,
    SUM(units + COALESCE(short_units, 0)) AS ordered_units,
    SUM(COALESCE(short_units, 0)) AS short_units,
    AVG(CAST(days_left_at_sale AS DOUBLE PRECISION)) AS average_days_left_at_sale
  FROM fct_order_line WHERE state <> 'cancelled' GROUP BY listing_id
) o ON o.listing_id = l.listing_id
WHERE l.is_current AND NOT l.is_deleted`,
};
