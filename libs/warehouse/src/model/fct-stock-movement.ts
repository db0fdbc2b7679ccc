import type { Table } from './table.ts';
import { column, few, LINEAGE, optional, since } from './table.ts';

export const FCT_STOCK_MOVEMENT: Table = {
  name: 'fct_stock_movement',
  comment: 'Each change of a lot, in selling units; the sums of a lot are its counts in fct_lot',
  key: ['lot_id', '_source_version'],
  layout: {
    distribution: { key: 'listing_id' },
    sort: ['moved_day', 'seller_id'],
    reason: 'joined to dim_listing by listing_id; asked for by spans of days',
  },
  columns: [
    column('lot_id', 'id', 'The lot'),
    column('seller_id', 'id', 'Whose it is'),
    column('listing_id', 'id', 'What it holds'),
    few(
      column(
        'kind',
        'text',
        'received, reserved, released, shipped, returned, written-off, corrected or mixed, by how the totals and counts moved',
      ),
    ),
    column('received_delta', 'bigint', 'Change of received, selling units'),
    column('reserved_delta', 'bigint', 'Change of reserved, selling units'),
    column('available_delta', 'bigint', 'Change of available, selling units'),
    optional('expires_on', 'day', 'Expiry of the lot; null where it does not expire'),
    column('moved_at', 'instant', 'When, UTC'),
    column('moved_day', 'day', 'The day in India (IST)'),
    ...LINEAGE,
    since(
      8,
      optional(
        'returned_delta',
        'bigint',
        'Change of the selling units that came back from shops; null where the event does not tell',
      ),
    ),
    since(
      8,
      optional(
        'shipped_delta',
        'bigint',
        'Change of the selling units shipped to shops; null where the event does not tell',
      ),
    ),
    since(
      8,
      optional(
        'written_off_delta',
        'bigint',
        'Change of the selling units that left unsold, expired ones among them; null where the event does not tell',
      ),
    ),
  ],
};
