import type { Table } from './table.ts';
import { column, LINEAGE, optional, reckoned, since } from './table.ts';

export const FCT_LOT: Table = {
  name: 'fct_lot',
  comment:
    'Stock lots as they are now: what was received, what became of it, what is left, when it expires',
  key: ['lot_id'],
  layout: {
    distribution: { key: 'listing_id' },
    sort: ['expires_on', 'seller_id'],
    reason: 'joined to dim_listing by listing_id; asked for by expiry',
  },
  columns: [
    column('lot_id', 'id', 'The lot'),
    column('seller_id', 'id', 'Whose it is'),
    column('listing_id', 'id', 'What it holds'),
    optional('batch', 'text', 'Batch as printed'),
    optional('packed_on', 'day', 'Day of packing'),
    optional(
      'expires_on',
      'day',
      'Sellable through this day in India; null where it does not expire',
    ),
    column('received', 'bigint', 'Selling units ever received'),
    column('reserved', 'bigint', 'Selling units promised and not yet shipped'),
    column('available', 'bigint', 'Selling units that may still be ordered'),
    optional('cost_paise', 'paise', 'Cost of one selling unit to the seller, paise'),
    column('is_deleted', 'flag', 'True once the lot is gone'),
    column('created_at', 'instant', 'When it was received, UTC'),
    ...LINEAGE,
    reckoned(6, 'sold_units', 'Selling units shipped to shops, by its movements'),
    reckoned(
      6,
      'written_off_units',
      'Selling units taken off while still sellable (broken, lost, given away), by its movements',
    ),
    reckoned(
      6,
      'expired_units',
      'Selling units taken off after expires_on, by its movements; what lies there still is in available',
    ),
    since(
      8,
      optional(
        'returned_total',
        'bigint',
        'Selling units that came back from shops, as the lot itself tells; null from before it did',
      ),
    ),
    since(
      8,
      optional(
        'shipped_total',
        'bigint',
        'Selling units shipped to shops, as the lot itself tells; null from before it did',
      ),
    ),
    since(
      8,
      optional(
        'written_off_total',
        'bigint',
        'Selling units that left unsold, expired ones among them, as the lot itself tells; null from before it did',
      ),
    ),
  ],
};
