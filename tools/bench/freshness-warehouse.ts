import { benchConfig } from './config.ts';
import { measureFreshness } from './freshness-run.ts';

export const name = 'freshness/warehouse';

const SHOWN = `SELECT listing_id, price_paise FROM dim_listing
  WHERE seller_id = $1 AND is_current AND price_paise >= $2`;

/** Time from a write to a query of the warehouse that counts it, p99. */
export const run = () =>
  measureFreshness(async ({ warehouse }, sellerId, from) => {
    const rows = await warehouse.query(SHOWN, [sellerId, from]);
    return new Map(rows.map((row) => [String(row['listing_id']), Number(row['price_paise'])]));
  }, benchConfig().freshness);
