import type { Table } from './table.ts';
import { column, few, LINEAGE, optional } from './table.ts';

export const DIM_SELLER: Table = {
  name: 'dim_seller',
  comment: 'Sellers as they are now',
  key: ['seller_id'],
  layout: { distribution: 'all', sort: ['seller_id'], reason: 'small, and joined to every fact' },
  columns: [
    column('seller_id', 'id', 'The seller'),
    column('trade_name', 'text', "The firm's name as shown to shops"),
    column('gstin', 'text', 'Goods-and-services-tax number'),
    optional('fssai', 'text', 'Food licence number; null for sellers of no food'),
    column('pincode', 'text', 'PIN code it sells from'),
    column('areas_served', 'super', 'PIN codes served, or their first digits'),
    column('minimum_order_paise', 'paise', 'Least value of an order, paise'),
    few(column('payment_terms', 'text', 'How shops pay')),
    few(column('status', 'text', 'active, paused, or inferred: known only from a fact so far')),
    column('is_deleted', 'flag', 'True once the seller is gone'),
    ...LINEAGE,
  ],
};
