import { DIM_DATE } from './dim-date.ts';
import { DIM_LISTING } from './dim-listing.ts';
import { DIM_PLACE } from './dim-place.ts';
import { DIM_SELLER } from './dim-seller.ts';
import { FCT_IMPORT } from './fct-import.ts';
import { FCT_LOT } from './fct-lot.ts';
import { FCT_ORDER_LINE } from './fct-order-line.ts';
import { FCT_ORDER_STATUS } from './fct-order-status.ts';
import { FCT_PRICE_CHANGE } from './fct-price-change.ts';
import { FCT_SEARCH } from './fct-search.ts';
import { FCT_STOCK_MOVEMENT } from './fct-stock-movement.ts';
import { LOAD_CHECKS, LOAD_OFFSETS, LOAD_REJECTS } from './load-tables.ts';
import type { Table } from './table.ts';

/** Those that were there first, and those that came later: a migration never changes what it made. */
export const FIRST_TABLES = {
  dimListing: DIM_LISTING,
  dimSeller: DIM_SELLER,
  dimDate: DIM_DATE,
  fctOrderLine: FCT_ORDER_LINE,
  fctLot: FCT_LOT,
  loadOffsets: LOAD_OFFSETS,
  loadRejects: LOAD_REJECTS,
} as const satisfies Record<string, Table>;

export const CHANGE_TABLES = {
  fctOrderStatus: FCT_ORDER_STATUS,
  fctPriceChange: FCT_PRICE_CHANGE,
  fctStockMovement: FCT_STOCK_MOVEMENT,
  fctImport: FCT_IMPORT,
  dimPlace: DIM_PLACE,
} as const satisfies Record<string, Table>;

export const SEARCH_TABLES = {
  fctSearch: FCT_SEARCH,
} as const satisfies Record<string, Table>;

export const CHECK_TABLES = {
  loadChecks: LOAD_CHECKS,
} as const satisfies Record<string, Table>;

export const TABLES = {
  ...FIRST_TABLES,
  ...CHANGE_TABLES,
  ...SEARCH_TABLES,
  ...CHECK_TABLES,
} as const;
