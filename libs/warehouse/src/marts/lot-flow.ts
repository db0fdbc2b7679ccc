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
  query: ({ today }) => `SELECT lot_id, listing_id, seller_id, expires_on,
  received AS received_units,
  COALESCE(sold_units, 0) AS shipped_units,
  COALESCE(written_off_units, 0) + COALESCE(expired_units, 0) AS written_off_units,
  reserved AS reserved_units,
  available AS available_units,
  CASE WHEN expires_on < ${today} THEN available + reserved + COALESCE(expired_units, 0) ELSE 0 END AS expired_units
FROM fct_lot
WHERE NOT is_deleted`,
};
