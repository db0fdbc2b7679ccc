import type { Mart } from './mart.ts';

export const MART_SELLER_SCORECARD: Mart = {
  name: 'mart_seller_scorecard',
  comment: 'How well each seller keeps what it offers',
  columns: {
    seller_id: 'The seller',
    trade_name: "The firm's name",
    orders: 'Orders placed with it',
    cancelled_share: 'Orders cancelled, as a share of orders, 0 to 1',
    fill_rate: 'Units to be delivered as a share of units ordered, 0 to 1; of orders not cancelled',
    hours_to_ship: 'Mean hours from placing to shipping, of orders shipped',
    sold_paise: 'Value of orders not cancelled, paise',
    expired_units: 'Selling units that expired with it',
    expired_share: 'expired_units as a share of units received, 0 to 1',
  },
  query: () => `SELECT s.seller_id,
  s.trade_name,
  COALESCE(o.orders, 0) AS orders,
  CAST(o.cancelled AS DOUBLE PRECISION) / NULLIF(o.orders, 0) AS cancelled_share,
  CAST(o.units AS DOUBLE PRECISION) / NULLIF(o.units + o.short_units, 0) AS fill_rate,
  o.hours_to_ship,
  COALESCE(o.sold_paise, 0) AS sold_paise,
  COALESCE(w.expired_units, 0) AS expired_units,
  CAST(w.expired_units AS DOUBLE PRECISION) / NULLIF(w.received_units, 0) AS expired_share
FROM dim_seller s
LEFT JOIN (
  SELECT line.seller_id,
    COUNT(*) AS orders,
    SUM(CASE WHEN line.state = 'cancelled' THEN 1 ELSE 0 END) AS cancelled,
    SUM(CASE WHEN line.state = 'cancelled' THEN 0 ELSE line.units END) AS units,
    SUM(CASE WHEN line.state = 'cancelled' THEN 0 ELSE COALESCE(step.short_units, 0) END) AS short_units,
    SUM(CASE WHEN line.state = 'cancelled' THEN 0 ELSE line.paise END) AS sold_paise,
    AVG(CAST(EXTRACT(EPOCH FROM step.shipped_at) - EXTRACT(EPOCH FROM line.placed_at) AS DOUBLE PRECISION) / 3600) AS hours_to_ship
  FROM (
    SELECT order_id, seller_id, MIN(state) AS state, MIN(placed_at) AS placed_at, SUM(units) AS units, SUM(line_paise) AS paise
    FROM fct_order_line GROUP BY order_id, seller_id
  ) line
  LEFT JOIN (
    SELECT order_id, MAX(short_units) AS short_units,
      MIN(CASE WHEN to_state = 'shipped' THEN changed_at END) AS shipped_at
    FROM fct_order_status GROUP BY order_id
  ) step ON step.order_id = line.order_id
  GROUP BY line.seller_id
) o ON o.seller_id = s.seller_id
LEFT JOIN (
  SELECT seller_id,
    SUM(received_units) AS received_units,
    SUM(expired_units) AS expired_units
  FROM mart_lot_flow GROUP BY seller_id
) w ON w.seller_id = s.seller_id
WHERE NOT s.is_deleted`,
};
