import { DIM_DATE } from './dim-date.ts';
import { DIM_LISTING } from './dim-listing.ts';
import { DIM_SELLER } from './dim-seller.ts';
import { FCT_LOT } from './fct-lot.ts';
import { FCT_ORDER_LINE } from './fct-order-line.ts';
import { LOAD_OFFSETS, LOAD_REJECTS } from './load-tables.ts';
import type { Table } from './table.ts';

export const TABLES = {
  dimListing: DIM_LISTING,
  dimSeller: DIM_SELLER,
  dimDate: DIM_DATE,
  fctOrderLine: FCT_ORDER_LINE,
  fctLot: FCT_LOT,
  loadOffsets: LOAD_OFFSETS,
  loadRejects: LOAD_REJECTS,
} as const satisfies Record<string, Table>;
