import type { Row } from '@kirana/warehouse';
import type { Changed } from './changes-of.ts';
import { readingOf } from './listing-row.ts';
import { lineage } from './state-of.ts';

/** A row where price or MRP as the seller gave them changed. */
export function priceChangeRows({ before, after, version, at, day }: Changed<'listing'>): Row[] {
  if (!after) return [];
  const prices = {
    old_price_paise: before?.pricePaise ?? null,
    new_price_paise: after.pricePaise,
    old_mrp_paise: before?.mrpPaise ?? null,
    new_mrp_paise: after.mrpPaise,
  };
  const same =
    prices.old_price_paise === prices.new_price_paise &&
    prices.old_mrp_paise === prices.new_mrp_paise;
  if (same) return [];
  return [
    {
      listing_id: after.listingId,
      seller_id: after.sellerId,
      product_id: readingOf(after).productId,
      ...prices,
      changed_at: at,
      changed_day: day,
      ...lineage(version),
    },
  ];
}
