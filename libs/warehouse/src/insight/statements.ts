import type { Dialect } from '../dialects/dialect.ts';
import { notFoundTotals, notFoundWords } from './not-found.ts';
import { PRICE_POSITIONS } from './price-position.ts';
import { SALES_BY_DAY, SALES_BY_LISTING, SALES_TOTALS } from './sales.ts';
import { MOVED, slowestListings, soldByCategory } from './sell-through.ts';
import { wasteByGroup, wasteByListing } from './waste.ts';

/** Every question that sellers' figures ask, for the check by the engine's grammar. */
export function insightStatements(dialect: Dialect): string[] {
  const place = { schema: 'public', dialect };
  const areas = '(area = $4 OR SUBSTRING(area, 1, 2) = $5)';
  return [
    SALES_TOTALS,
    SALES_BY_DAY,
    SALES_BY_LISTING,
    wasteByGroup(place),
    wasteByListing(place),
    soldByCategory(place),
    slowestListings(place),
    MOVED,
    PRICE_POSITIONS,
    notFoundTotals(areas),
    notFoundWords(areas),
  ];
}
