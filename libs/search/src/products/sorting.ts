/** How a list may be sorted. `relevance` without words: what is in stock and delivered here first. */
export const SORTS = ['relevance', 'price', 'unit-price', 'discount', 'newest', 'expiry'] as const;
export type Sort = (typeof SORTS)[number];

const BY_SCORE = [{ _score: 'desc' }];
/** Equal products keep one order on every page. */
const LAST = [{ productHash: 'asc' }];
const field = (name: string, order: 'asc' | 'desc', more: object = {}) => [
  { [name]: { order, missing: '_last', ...more } },
];

const ORDERS: Readonly<Record<Sort, readonly object[]>> = {
  relevance: BY_SCORE,
  price: field('pricePaise', 'asc'),
  'unit-price': field('unitPricePaise', 'asc'),
  discount: field('discountPercent', 'desc'),
  newest: field('updatedAt', 'desc'),
  expiry: field('expiries', 'asc', { mode: 'min' }),
};

/** The sort clause of a request. */
export const sortClause = (sort: Sort): readonly object[] => [...ORDERS[sort], ...LAST];
