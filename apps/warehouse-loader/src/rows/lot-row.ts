import type { Row } from '@kirana/warehouse';
import type { Shown } from './state-of.ts';
import { lineage } from './state-of.ts';

export const lotRow = ({ state, deleted, version }: Shown<'lot'>): Row => ({
  lot_id: state.lotId,
  seller_id: state.sellerId,
  listing_id: state.listingId,
  batch: state.batch,
  packed_on: state.packedOn,
  expires_on: state.expiresOn,
  received: state.received,
  reserved: state.reserved,
  available: state.available,
  returned_total: state.returned ?? null,
  shipped_total: state.shipped ?? null,
  written_off_total: state.writtenOff ?? null,
  cost_paise: state.costPaise,
  is_deleted: deleted,
  created_at: state.createdAt,
  ...lineage(version),
});
