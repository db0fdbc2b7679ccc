import type { Table } from './table.ts';
import { column, few, LINEAGE, optional } from './table.ts';

/** One row a version of a listing, so that every past price, category and reading can be asked for. */
export const DIM_LISTING: Table = {
  name: 'dim_listing',
  comment:
    'Listings through time (type 2): one row a version, valid from its change to the next one',
  key: ['listing_id', '_source_version'],
  history: { entity: 'listing_id', reading: 'normalizer_version' },
  layout: {
    distribution: { key: 'listing_id' },
    sort: ['listing_id', 'valid_from'],
    reason:
      'facts join by listing_id, so its versions lie beside them; ranges of time are read in order',
  },
  columns: [
    column('listing_id', 'id', 'The listing'),
    column('seller_id', 'id', 'Who sells it'),
    column('product_id', 'id', 'The product it was read as; groups the offers of sellers'),
    optional('import_id', 'id', 'The import that wrote this version last, where one did'),
    column('title', 'text', 'As the seller wrote it'),
    optional('brand', 'text', 'As read from title and hints'),
    optional('product', 'text', 'What the thing is, without brand, content and pack'),
    few(optional('category', 'text', 'Id in the category tree')),
    optional('net_value', 'number', 'Content of one consumer unit, in net_unit'),
    few(optional('net_unit', 'text', 'g, ml, pc or m')),
    column('pack_count', 'integer', 'Consumer units sold together'),
    optional('mrp_paise', 'paise', 'Maximum retail price of the selling unit, paise'),
    optional('price_paise', 'paise', 'Price to a shop of the selling unit, paise'),
    optional('hsn', 'text', 'HSN code, where known'),
    few(
      column(
        'status',
        'text',
        'active, paused, deleted, or inferred: known only from a fact so far',
      ),
    ),
    few(column('normalizer_version', 'text', 'Which version of the normalizer read it')),
    column('valid_from', 'instant', 'When this version was made, UTC'),
    optional('valid_to', 'instant', 'When the next version was made, UTC; null for the newest'),
    column('is_current', 'flag', 'True for the newest version'),
    column('is_deleted', 'flag', 'True for the version that says the listing was deleted'),
    ...LINEAGE,
  ],
};
