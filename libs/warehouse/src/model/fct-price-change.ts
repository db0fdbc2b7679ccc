import type { Table } from './table.ts';
import { column, LINEAGE, optional } from './table.ts';

export const FCT_PRICE_CHANGE: Table = {
  name: 'fct_price_change',
  comment: 'Each change of a price or MRP by a seller; the first price of a listing is one too',
  key: ['listing_id', '_source_version'],
  layout: {
    distribution: { key: 'listing_id' },
    sort: ['changed_day', 'listing_id'],
    reason: 'joined to dim_listing by listing_id; asked for by spans of days',
  },
  columns: [
    column('listing_id', 'id', 'The listing'),
    column('seller_id', 'id', 'Who sells it'),
    column('product_id', 'id', 'The product it is read as'),
    optional('old_price_paise', 'paise', 'Price of one selling unit before, paise'),
    optional('new_price_paise', 'paise', 'Price of one selling unit after, paise'),
    optional('old_mrp_paise', 'paise', 'Maximum retail price before, paise'),
    optional('new_mrp_paise', 'paise', 'Maximum retail price after, paise'),
    column('changed_at', 'instant', 'When, UTC'),
    column('changed_day', 'day', 'The day in India (IST)'),
    ...LINEAGE,
  ],
};
