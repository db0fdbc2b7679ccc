import type { Mart } from './mart.ts';

export const MART_LOT_FLOW: Mart = {
  name: 'mart_lot_flow',
  comment: 'What became of each lot, in selling units',
  columns: {
    lot_id: 'The lot',
    listing_id: 'What it holds',
    seller_id: 'Whose it is',
    expires_on: 'Expiry; null where it does not expire',
    received_units: 'Ever received, less corrections by count',
    shipped_units: 'Shipped to shops',
    written_off_units: 'Taken off by the seller or by the sweep of expired stock',
    reserved_units: 'Promised and not yet shipped',
    available_units: 'May still be ordered',
    expired_units: 'Expired unsold: left in it after its expiry, or written off since then',
  },
  query: ({ today }) => `SELECT f.lot_id, f.listing_id, f.seller_id, f.expires_on,
  f.received AS received_units,
  COALESCE(m.shipped_units, 0) AS shipped_units,
  COALESCE(m.written_off_units, 0) AS written_off_units,
  f.reserved AS reserved_units,
  f.available AS available_units,
  CASE WHEN f.expires_on < ${today} THEN f.available + f.reserved + COALESCE(m.swept_units, 0) ELSE 0 END AS expired_units
FROM fct_lot f
LEFT JOIN (
  SELECT lot_id,
    SUM(CASE WHEN kind = 'shipped' THEN -reserved_delta ELSE 0 END) AS shipped_units,
    SUM(CASE WHEN kind = 'written-off' THEN -available_delta ELSE 0 END) AS written_off_units,
    SUM(CASE WHEN kind = 'written-off' AND moved_day > expires_on THEN -available_delta ELSE 0 END) AS swept_units
  FROM fct_stock_movement GROUP BY lot_id
) m ON m.lot_id = f.lot_id
WHERE NOT f.is_deleted`,
};
