import type { Table } from './table.ts';
import { column, few, LINEAGE, optional, since } from './table.ts';

export const FCT_ORDER_LINE: Table = {
  name: 'fct_order_line',
  comment: 'Lines of orders with the state their order is in now',
  key: ['order_id', 'line_no'],
  layout: {
    distribution: { key: 'listing_id' },
    sort: ['placed_day', 'seller_id'],
    reason: 'joined to dim_listing by listing_id; most questions are about a span of days',
  },
  columns: [
    column('order_id', 'id', 'The order'),
    column('line_no', 'integer', 'Place in the order, from 1'),
    column('group_id', 'id', 'The checkout that made the order'),
    column('seller_id', 'id', 'Who sells'),
    column('shop_id', 'id', 'Who buys: a salted hash of the id of the shop'),
    column('listing_id', 'id', 'What was ordered'),
    column('product_id', 'id', 'The product as read when it was ordered'),
    column('title', 'text', 'The title as it was ordered'),
    column('units', 'bigint', 'Selling units to be delivered: those ordered, less what was short'),
    column('price_paise', 'paise', 'Of one selling unit, as charged, paise'),
    optional('mrp_paise', 'paise', 'Maximum retail price of one selling unit, paise'),
    column(
      'line_paise',
      'paise',
      'Charged for the line: units times price, less the discount; paise',
    ),
    optional(
      'first_expiry',
      'day',
      'Earliest expiry among the lots picked; null where nothing expires',
    ),
    optional('days_left_at_sale', 'integer', 'Days from the day of order to first_expiry'),
    column('delivery_pincode', 'text', 'Where it is delivered'),
    few(column('state', 'text', 'placed, accepted, packed, shipped, delivered or cancelled')),
    column('placed_at', 'instant', 'When it was ordered, UTC'),
    column('placed_day', 'day', 'The day in India (IST) it was ordered'),
    ...LINEAGE,
    since(
      6,
      optional('short_units', 'bigint', 'Selling units ordered that were not there to pack'),
    ),
    since(6, few(optional('short_reason', 'text', 'missing, damaged, expired or not-wanted'))),
    since(6, optional('free_units', 'bigint', 'Selling units given besides, by a scheme')),
    since(
      6,
      optional('discount_paise', 'paise', 'Taken off the line for goods near their date, paise'),
    ),
  ],
};
