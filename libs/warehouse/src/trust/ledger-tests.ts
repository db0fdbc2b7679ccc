import { becameOfLots } from '../loading/reckon-lots.ts';
import type { DataTest } from './data-test.ts';

/**
 * Sums of the movements of each lot whose every movement was loaded: those that begin with its first version. The ones
 * before are lost to a lot that a snapshot or a compacted topic told of (docs/warehouse.md).
 */
const WHOLE_LEDGERS = `SELECT lot_id,
    SUM(received_delta) AS received,
    SUM(reserved_delta) AS reserved,
    SUM(available_delta) AS available,
    SUM(returned_delta) AS returned,
    SUM(shipped_delta) AS shipped,
    SUM(written_off_delta) AS written_off,
    SUM(CASE WHEN shipped_delta IS NULL THEN 1 ELSE 0 END) AS untold
  FROM fct_stock_movement
  GROUP BY lot_id
  HAVING MIN(_source_version) = 1`;

/** A lot that is gone keeps its last counts, and its last movement took all that was left out. */
const now = (count: string): string =>
  `CASE WHEN fct_lot.is_deleted THEN 0 ELSE fct_lot.${count} END`;

/** What must hold between the totals of lots and the ledger of their movements. */
export const ledgerTests = (): DataTest[] => [
  {
    promise:
      'fct_lot: received + returned - shipped - written off is on hand, where the lot tells its totals',
    // On hand is what is promised and what is free; where less lies there than is promised, nothing is free.
    broken: `SELECT COUNT(*) AS broken FROM fct_lot
WHERE shipped_total IS NOT NULL
  AND available <> GREATEST(0, received + returned_total - shipped_total - written_off_total - reserved)`,
  },
  {
    promise: 'fct_lot: received, reserved and available are the sums of its movements',
    broken: `SELECT COUNT(*) AS broken FROM fct_lot JOIN (
  ${WHOLE_LEDGERS}
) moved ON moved.lot_id = fct_lot.lot_id
WHERE moved.received <> ${now('received')}
  OR moved.reserved <> ${now('reserved')}
  OR moved.available <> ${now('available')}`,
  },
  {
    promise:
      'fct_lot: the totals that a lot tells of returned, shipped and written off are the sums of its movements',
    broken: `SELECT COUNT(*) AS broken FROM fct_lot JOIN (
  ${WHOLE_LEDGERS}
) moved ON moved.lot_id = fct_lot.lot_id
WHERE moved.untold = 0
  AND (moved.returned <> fct_lot.returned_total
    OR moved.shipped <> fct_lot.shipped_total
    OR moved.written_off <> fct_lot.written_off_total)`,
  },
  {
    promise: 'fct_lot: sold, written off and expired units are what its movements tell',
    broken: `SELECT COUNT(*) AS broken FROM fct_lot LEFT JOIN (
  ${becameOfLots()}
) moved ON moved.lot_id = fct_lot.lot_id
WHERE COALESCE(fct_lot.sold_units, 0) <> COALESCE(moved.sold, 0)
  OR COALESCE(fct_lot.written_off_units, 0) <> COALESCE(moved.written_off, 0)
  OR COALESCE(fct_lot.expired_units, 0) <> COALESCE(moved.expired, 0)`,
  },
];
