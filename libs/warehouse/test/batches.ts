import type { Load, Row } from '../src/index.ts';
import { WAREHOUSE_TABLES as TABLES } from '../src/index.ts';

/** Batches of one partition, of every way to load: append, replace, versions, inferred members. Offset = number. */
export const PLACE = { topic: 'killed', partition: 0 };
export const BATCHES = 4;
const AT = '2026-11-23T07:00:00.000Z';

export const batchAt = (at: number): Load[] => [
  {
    table: TABLES.dimListing,
    rows: at === 0 ? [] : [listingRow('lst_a', at), listingRow('lst_b', at)],
  },
  { table: TABLES.fctLot, rows: [lotRow('lot_a', at + 1), lotRow(`lot_${at}`, 1)] },
];

export const listingRow = (id: string, version: number, overrides: Partial<Row> = {}): Row => ({
  listing_id: id,
  seller_id: 'sel_1',
  product_id: 'prd_1',
  title: 'Toor dal 1kg',
  pack_count: 1,
  status: 'active',
  normalizer_version: '1.0.0',
  valid_from: `2026-11-23T07:${String(version).padStart(2, '0')}:00.000Z`,
  is_current: true,
  is_deleted: false,
  price_paise: 100 * version,
  _source_version: version,
  _loaded_at: AT,
  ...overrides,
});

export const lotRow = (id: string, version: number, overrides: Partial<Row> = {}): Row => ({
  lot_id: id,
  seller_id: 'sel_1',
  listing_id: 'lst_a',
  expires_on: '2026-12-01',
  received: 10 * version,
  reserved: 0,
  available: 10 * version,
  is_deleted: false,
  created_at: AT,
  _source_version: version,
  _loaded_at: AT,
  ...overrides,
});
