/** What else a shop asked for, beside its words. */
export interface ListingFilters {
  readonly category?: string | undefined;
  readonly department?: string | undefined;
  readonly brand?: string | undefined;
  readonly sellerId?: string | undefined;
  readonly importId?: string | undefined;
  readonly size?: string | undefined;
  readonly fromPaise?: number | undefined;
  readonly toPaise?: number | undefined;
  /** Stock that expires on or before this day, YYYY-MM-DD. */
  readonly expiresBy?: string | undefined;
  readonly inStock?: boolean | undefined;
}

/** The filters that are offered with counts beside a list. */
export const FACETS = ['brand', 'size', 'price', 'seller', 'expiry'] as const;
export type FacetName = (typeof FACETS)[number];

/** Each facet's clause where it is filtered by. `today`: YYYY-MM-DD in India. */
export function facetClauses(
  filters: ListingFilters,
  today: string,
): Partial<Record<FacetName, object>> {
  const { brand, size, fromPaise, toPaise, sellerId, expiresBy } = filters;
  const priced = fromPaise !== undefined || toPaise !== undefined;
  return {
    ...(brand === undefined ? {} : { brand: { term: { brandKey: brand } } }),
    ...(size === undefined ? {} : { size: { term: { size } } }),
    ...(priced ? { price: { range: { pricePaise: { gte: fromPaise, lte: toPaise } } } } : {}),
    ...(sellerId === undefined ? {} : { seller: { term: { sellerId } } }),
    ...(expiresBy === undefined ? {} : { expiry: expiringBy(expiresBy, today) }),
  };
}

/** Stock that may still be sold and expires on or before a day. */
export const expiringBy = (day: string, today: string): object => ({
  range: { expiries: { gte: today, lte: day } },
});

/** Stock that may be sold today. */
export const inStockOn = (today: string): object => ({ range: { sellableUntil: { gte: today } } });

/** The filters without those that are facets. */
export const withoutFacets = ({
  category,
  department,
  importId,
  inStock,
}: ListingFilters): ListingFilters => ({ category, department, importId, inStock });

/** All filters as clauses. */
export function filterClauses(filters: ListingFilters, today: string): object[] {
  const { category, department, importId, inStock } = filters;
  const equal = Object.entries({ category, department, importId }).flatMap(([field, value]) =>
    value === undefined ? [] : [{ term: { [field]: value } }],
  );
  return [
    ...equal,
    ...Object.values(facetClauses(filters, today)),
    ...(inStock ? [inStockOn(today)] : []),
  ];
}
