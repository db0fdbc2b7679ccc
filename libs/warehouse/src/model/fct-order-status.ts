import type { Table } from './table.ts';
import { column, few, LINEAGE, optional } from './table.ts';

export const FCT_ORDER_STATUS: Table = {
  name: 'fct_order_status',
  comment: 'Each change of an order from one state to the next',
  key: ['order_id', '_source_version'],
  layout: {
    distribution: { key: 'order_id' },
    sort: ['changed_day', 'seller_id'],
    reason: 'the steps of one order are compared with each other; asked for by spans of days',
  },
  columns: [
    column('order_id', 'id', 'The order'),
    column('seller_id', 'id', 'Who sells'),
    few(optional('from_state', 'text', 'State before; null where the order was placed')),
    few(column('to_state', 'text', 'placed, accepted, packed, shipped, delivered or cancelled')),
    column('short_units', 'bigint', 'Selling units ordered that were missing by then'),
    column('changed_at', 'instant', 'When, UTC'),
    column('changed_day', 'day', 'The day in India (IST)'),
    ...LINEAGE,
  ],
};
