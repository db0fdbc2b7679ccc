import type { ChangeEvent, EntityName } from '@kirana/contracts';
import type { Load, Row, Table } from '@kirana/warehouse';
import { WAREHOUSE_TABLES as TABLES } from '@kirana/warehouse';
import type { Changed } from './changes-of.ts';
import { changedBy } from './changes-of.ts';
import { importRows } from './import-row.ts';
import { listingRow } from './listing-row.ts';
import { lotRow } from './lot-row.ts';
import { orderLineRows } from './order-line-rows.ts';
import { orderStatusRows } from './order-status-row.ts';
import { priceChangeRows } from './price-change-row.ts';
import { searchRows } from './search-row.ts';
import { sellerRow } from './seller-row.ts';
import type { Shown } from './state-of.ts';
import { shownBy } from './state-of.ts';
import { stockMovementRows } from './stock-movement-row.ts';

/** Hashes the id of a shop. */
export type HashShop = (id: string) => string;

/** A table that an entity's events feed, and how. */
interface Feed<E extends EntityName> {
  readonly table: Table;
  rows(event: ChangeEvent<E>, shop: HashShop): Row[];
}

/** Rows of the state that an event shows. */
const state = <E extends EntityName>(
  table: Table,
  rows: (shown: Shown<E>, shop: HashShop) => Row[],
): Feed<E> => ({
  table,
  rows: (event, shop) => {
    const shown = shownBy(event);
    return shown ? rows(shown, shop) : [];
  },
});

/** Rows of what an event changed. */
const change = <E extends EntityName>(
  table: Table,
  rows: (changed: Changed<E>) => Row[],
): Feed<E> => ({
  table,
  rows: (event) => {
    const changed = changedBy(event);
    return changed ? rows(changed) : [];
  },
});

/** The entities that are counted, each with the tables it feeds. */
const COUNTED = {
  listing: [
    state<'listing'>(TABLES.dimListing, (shown) => [listingRow(shown)]),
    change<'listing'>(TABLES.fctPriceChange, priceChangeRows),
    change<'listing'>(TABLES.fctImport, importRows),
  ],
  seller: [state<'seller'>(TABLES.dimSeller, (shown) => [sellerRow(shown)])],
  lot: [
    state<'lot'>(TABLES.fctLot, (shown) => [lotRow(shown)]),
    change<'lot'>(TABLES.fctStockMovement, stockMovementRows),
  ],
  order: [
    state<'order'>(TABLES.fctOrderLine, orderLineRows),
    change<'order'>(TABLES.fctOrderStatus, orderStatusRows),
  ],
  search: [state<'search'>(TABLES.fctSearch, searchRows)],
} as const;

export type Counted = keyof typeof COUNTED;
export const COUNTED_ENTITIES = Object.keys(COUNTED) as Counted[];

export const isCounted = (entity: EntityName | undefined): entity is Counted =>
  entity !== undefined && entity in COUNTED;

/** The rows that events of one entity make, for each of its tables. */
export function loadsOf<E extends Counted>(
  entity: E,
  events: readonly ChangeEvent<E>[],
  shop: HashShop,
): Load[] {
  const feeds = COUNTED[entity] as unknown as readonly Feed<E>[];
  return feeds.map(({ table, rows }) => ({
    table,
    rows: events.flatMap((event) => rows(event, shop)),
  }));
}
