import type { Mart } from './mart.ts';

/** What a lot holds in kilograms or litres needs the listing's reading that is current. */
export const MART_WASTE: Mart = {
  name: 'mart_waste',
  comment: 'What expired unsold, by category, place and week of expiry',
  columns: {
    week_start: 'The Monday of the week in which the lots expired',
    category: 'Category of the listing; unknown where it was not read',
    pincode: 'PIN code the seller sells from; unknown where the seller has no profile',
    district: 'District of that PIN code; unknown where dim_place does not hold it',
    state: 'State of that PIN code; unknown where dim_place does not hold it',
    lots: 'Lots that expired with something left',
    received_units: 'Selling units those and all other lots of the group had received',
    wasted_units: 'Selling units left when they expired',
    wasted_kg: 'The same in kilograms, of listings whose content is a mass',
    wasted_litres: 'The same in litres, of listings whose content is a volume',
    wasted_paise: 'The same at the price to a shop, paise',
    wasted_share: 'wasted_units as a share of received_units, 0 to 1',
  },
  query: ({ today }) => `SELECT d.week_start,
  COALESCE(l.category, 'unknown') AS category,
  COALESCE(s.pincode, 'unknown') AS pincode,
  COALESCE(p.district, 'unknown') AS district,
  COALESCE(p.state, 'unknown') AS state,
  SUM(CASE WHEN f.expired_units > 0 THEN 1 ELSE 0 END) AS lots,
  SUM(f.received_units) AS received_units,
  SUM(f.expired_units) AS wasted_units,
  SUM(CASE WHEN l.net_unit = 'g' THEN f.expired_units * l.net_value * l.pack_count / 1000 ELSE 0 END) AS wasted_kg,
  SUM(CASE WHEN l.net_unit = 'ml' THEN f.expired_units * l.net_value * l.pack_count / 1000 ELSE 0 END) AS wasted_litres,
  SUM(f.expired_units * COALESCE(l.price_paise, 0)) AS wasted_paise,
  CAST(SUM(f.expired_units) AS DOUBLE PRECISION) / NULLIF(SUM(f.received_units), 0) AS wasted_share
FROM mart_lot_flow f
JOIN dim_date d ON d.day = f.expires_on
LEFT JOIN dim_listing l ON l.listing_id = f.listing_id AND l.is_current
LEFT JOIN dim_seller s ON s.seller_id = f.seller_id
LEFT JOIN dim_place p ON p.pincode = s.pincode
WHERE f.expires_on < ${today}
GROUP BY 1, 2, 3, 4, 5`,
};
