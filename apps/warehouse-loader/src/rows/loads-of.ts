import type { ChangeEvent, EntityName } from '@kirana/contracts';
import type { Load, Row, Table } from '@kirana/warehouse';
import { WAREHOUSE_TABLES } from '@kirana/warehouse';
import { listingRow } from './listing-row.ts';
import { lotRow } from './lot-row.ts';
import { orderLineRows } from './order-line-rows.ts';
import { sellerRow } from './seller-row.ts';
import type { Shown } from './state-of.ts';
import { shownBy } from './state-of.ts';

/** The entities that are counted, each with its table and how it becomes rows. */
const COUNTED = {
  listing: {
    table: WAREHOUSE_TABLES.dimListing,
    rows: (shown: Shown<'listing'>) => [listingRow(shown)],
  },
  seller: {
    table: WAREHOUSE_TABLES.dimSeller,
    rows: (shown: Shown<'seller'>) => [sellerRow(shown)],
  },
  lot: { table: WAREHOUSE_TABLES.fctLot, rows: (shown: Shown<'lot'>) => [lotRow(shown)] },
  order: { table: WAREHOUSE_TABLES.fctOrderLine, rows: orderLineRows },
} as const;

export type Counted = keyof typeof COUNTED;
export const COUNTED_ENTITIES = Object.keys(COUNTED) as Counted[];

export const isCounted = (entity: EntityName | undefined): entity is Counted =>
  entity !== undefined && entity in COUNTED;

/** The rows that events of one entity make, for its table. */
export function loadOf<E extends Counted>(entity: E, events: readonly ChangeEvent<E>[]): Load {
  const { table, rows } = COUNTED[entity] as unknown as {
    table: Table;
    rows(shown: Shown<E>): Row[];
  };
  return {
    table,
    rows: events.flatMap((event) => {
      const shown = shownBy(event);
      return shown ? rows(shown) : [];
    }),
  };
}
