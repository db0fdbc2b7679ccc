import type { Run } from '../client/warehouse.ts';
import type { Row } from '../model/table.ts';
import type { Load } from './load-batch.ts';

/** By the lot's own totals where the event told them, else as the counts suggest. */
const UNITS_WRITTEN_OFF = `COALESCE(written_off_delta, CASE WHEN kind = 'written-off' THEN -available_delta ELSE 0 END)`;

/** By lot, how many units its movements say were sold, written off while sellable, and expired. */
export const becameOfLots = (which = ''): string => `SELECT lot_id,
    SUM(COALESCE(shipped_delta, CASE WHEN kind = 'shipped' THEN -reserved_delta ELSE 0 END)) AS sold,
    SUM(CASE WHEN expires_on IS NULL OR moved_day <= expires_on THEN ${UNITS_WRITTEN_OFF} ELSE 0 END) AS written_off,
    SUM(CASE WHEN moved_day > expires_on THEN ${UNITS_WRITTEN_OFF} ELSE 0 END) AS expired
  FROM fct_stock_movement${which}
  GROUP BY lot_id`;

/**
 * What became of lots, from all their movements: whatever the order in which a lot and its movements arrived, the last
 * of them sets it right. Rows that say so already are left alone, since an update costs a row.
 */
const reckon = (which: string): string => `UPDATE fct_lot
SET sold_units = moved.sold, written_off_units = moved.written_off, expired_units = moved.expired
FROM (
  ${becameOfLots(which)}
) moved
WHERE fct_lot.lot_id = moved.lot_id
  AND (fct_lot.sold_units <> moved.sold OR fct_lot.written_off_units <> moved.written_off OR fct_lot.expired_units <> moved.expired)`;

export const reckonLots = (count: number): string =>
  reckon(
    `\n  WHERE lot_id IN (${Array.from({ length: count }, (_, at) => `$${at + 1}`).join(', ')})`,
  );

/** Ids asked for at once: statements stay short. */
const AT_ONCE = 500;
const FEEDING = new Set(['fct_lot', 'fct_stock_movement']);

/** Reckons the lots that a batch touched. */
export async function reckonTouchedLots(run: Run, loads: readonly Load[]): Promise<void> {
  const touched = loads.filter(({ table }) => FEEDING.has(table.name)).flatMap(({ rows }) => rows);
  const ids = [...new Set(touched.map((row: Row) => String(row['lot_id'])))];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    await run(reckonLots(some.length), some);
  }
}
