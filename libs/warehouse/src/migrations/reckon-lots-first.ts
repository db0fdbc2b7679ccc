/** How migration 6 reckoned the lots that were there: by the counts alone, which is all that movements held then. */
export const reckonLotsFirst = (): string => `UPDATE fct_lot
SET sold_units = moved.sold, written_off_units = moved.written_off, expired_units = moved.expired
FROM (
  SELECT lot_id,
    SUM(CASE WHEN kind = 'shipped' THEN -reserved_delta ELSE 0 END) AS sold,
    SUM(CASE WHEN kind = 'written-off' AND (expires_on IS NULL OR moved_day <= expires_on) THEN -available_delta ELSE 0 END) AS written_off,
    SUM(CASE WHEN kind = 'written-off' AND moved_day > expires_on THEN -available_delta ELSE 0 END) AS expired
  FROM fct_stock_movement
  GROUP BY lot_id
) moved
WHERE fct_lot.lot_id = moved.lot_id
  AND (fct_lot.sold_units <> moved.sold OR fct_lot.written_off_units <> moved.written_off OR fct_lot.expired_units <> moved.expired)`;
