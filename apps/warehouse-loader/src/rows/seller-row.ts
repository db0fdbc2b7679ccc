import type { Row } from '@kirana/warehouse';
import type { Shown } from './state-of.ts';
import { lineage } from './state-of.ts';

export const sellerRow = ({ state, deleted, version }: Shown<'seller'>): Row => ({
  seller_id: state.sellerId,
  trade_name: state.tradeName,
  gstin: state.gstin,
  fssai: state.fssai,
  pincode: state.pincode,
  areas_served: state.areasServed,
  minimum_order_paise: state.minimumOrderPaise,
  payment_terms: state.paymentTerms,
  status: state.status,
  is_deleted: deleted,
  ...lineage(version),
});
