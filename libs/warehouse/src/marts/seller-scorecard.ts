import type { Mart } from './mart.ts';

/** From placing to shipping; what takes longer is late. Hours. */
const LATE_HOURS = 48;

export const MART_SELLER_SCORECARD: Mart = {
  name: 'mart_seller_scorecard',
  comment: 'How well each seller keeps what it offers',
  columns: {
    seller_id: 'The seller',
    trade_name: "The firm's name",
    orders: 'Orders placed with it',
    cancelled_share: 'Orders cancelled, as a share of orders, 0 to 1',
    fill_rate:
      'Units packed as a share of units ordered, 0 to 1; of orders packed, shipped or delivered: before, nobody knows what is short',
    late_share:
      'Orders not shipped within 48 hours of placing, as a share of those shipped or that old; 0 to 1',
    hours_to_ship: 'Mean hours from placing to shipping, of orders shipped',
    sold_paise: 'Value of orders not cancelled, paise',
    expired_units: 'Selling units that expired with it',
    expired_share: 'expired_units as a share of units received, 0 to 1',
  },
  query: ({ now }) => `SELECT s.seller_id,
  s.trade_name,
  COALESCE(o.orders, 0) AS orders,
  CAST(o.cancelled AS DOUBLE PRECISION) / NULLIF(o.orders, 0) AS cancelled_share,
  CAST(o.units AS DOUBLE PRECISION) / NULLIF(o.units + o.short_units, 0) AS fill_rate,
  CAST(o.late AS DOUBLE PRECISION) / NULLIF(o.due, 0) AS late_share,
  o.hours_to_ship,
  COALESCE(o.sold_paise, 0) AS sold_paise,
  COALESCE(w.expired_units, 0) AS expired_units,
  CAST(w.expired_units AS DOUBLE PRECISION) / NULLIF(w.received_units, 0) AS expired_share
FROM dim_seller s
LEFT JOIN (
  SELECT seller_id,
    SUM(is_order) AS orders,
    SUM(CASE WHEN is_cancelled THEN is_order ELSE 0 END) AS cancelled,
    SUM(CASE WHEN is_packed THEN units ELSE 0 END) AS units,
    SUM(CASE WHEN is_packed THEN short_units ELSE 0 END) AS short_units,
    SUM(CASE WHEN is_cancelled THEN 0 ELSE line_paise END) AS sold_paise,
    SUM(CASE WHEN NOT is_cancelled AND is_late THEN is_order ELSE 0 END) AS late,
    SUM(CASE WHEN NOT is_cancelled AND (shipped_at IS NOT NULL OR is_late) THEN is_order ELSE 0 END) AS due,
    AVG(CASE WHEN NOT is_cancelled THEN CAST(EXTRACT(EPOCH FROM shipped_at) - EXTRACT(EPOCH FROM placed_at) AS DOUBLE PRECISION) / 3600 END) AS hours_to_ship
  FROM (
    SELECT line.seller_id, line.units, line.line_paise,
      COALESCE(line.short_units, 0) AS short_units,
      line.state = 'cancelled' AS is_cancelled,
      line.state IN ('packed', 'shipped', 'delivered') AS is_packed,
      CASE WHEN line.line_no = 1 THEN 1 ELSE 0 END AS is_order,
      line.placed_at,
      step.changed_at AS shipped_at,
      COALESCE(step.changed_at, ${now}) > line.placed_at + INTERVAL '${LATE_HOURS} hours' AS is_late
    FROM fct_order_line line
    LEFT JOIN fct_order_status step ON step.order_id = line.order_id AND step.to_state = 'shipped' AND line.line_no = 1
  ) lines
  GROUP BY seller_id
) o ON o.seller_id = s.seller_id
LEFT JOIN (
  SELECT seller_id,
    SUM(received_units) AS received_units,
    SUM(expired_units) AS expired_units
  FROM mart_lot_flow GROUP BY seller_id
) w ON w.seller_id = s.seller_id
WHERE NOT s.is_deleted`,
};
