import type { Understanding, WantedWord } from './understanding.ts';

/** What a listing gains by each thing that fits; tuned on data/relevance, see docs/search.md. */
export const WEIGHTS = {
  headWord: 10,
  titleWord: 6,
  pair: 5,
  exactProduct: 5,
  brand: 9,
  size: 8,
  totalSize: 5,
  nearSize: 2.5,
  sameUnitSize: 1.5,
  packCount: 4,
  price: 6,
  category: 7,
  brevity: 3,
  inStock: 1.2,
  stockUnknown: 0.6,
  served: 1.5,
  fresh: 0.4,
  written: 0.15,
} as const;

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

/** What the ranking needs to know of the shop and the day. */
export interface ListingContext {
  /** YYYY-MM-DD in India. */
  readonly today: string;
  /** Sellers that deliver to the shop; undefined where its PIN code is not known. */
  readonly servedBy?: readonly string[] | undefined;
  /** Sellers that sell nothing now. */
  readonly closed: readonly string[];
}

/** `all`: every required word; `some`: the more and the rarer the better. */
export type Strictness = 'all' | 'some';

type Clause = object;
const constant = (filter: Clause, boost: number): Clause => ({ constant_score: { filter, boost } });

/** The query for listings that answer a shop's words; without words it matches all that the filters let by. */
export function listingQuery(
  asked: Understanding | null,
  filters: ListingFilters,
  context: ListingContext,
  strictness: Strictness,
): Clause {
  const text = asked ? textClauses(asked, strictness) : { must: [], should: [] };
  return {
    bool: {
      filter: [{ term: { live: true } }, ...filterClauses(filters, context)],
      must: text.must,
      must_not: context.closed.length > 0 ? [{ terms: { sellerId: context.closed } }] : [],
      should: [...text.should, ...shopClauses(context)],
    },
  };
}

function textClauses(asked: Understanding, strictness: Strictness) {
  const strict = strictness === 'all';
  const required = asked.words.filter((word) => word.required);
  const optional = asked.words.filter((word) => !word.required).map((word) => wordClause(word, 1));
  // Where not all can be had, goods of another brand are nearer than other goods of the brand.
  const words = required.map((word) => wordClause(word, strict || !word.head ? 1 : HEAD_FACTOR));
  const brand = brandClauses(asked, strict || words.length === 0 ? 1 : LONE_BRAND_FACTOR);
  const category = asked.category
    ? [constant({ term: { category: asked.category } }, WEIGHTS.category)]
    : [];
  const needed = [...words, ...brand];
  const should = [...pairClauses(required), ...fitClauses(asked)];
  if (strict && needed.length > 0)
    return { must: needed, should: [...optional, ...category, ...should] };
  const any = [...needed, ...category, ...(needed.length === 0 ? optional : [])];
  const least = any.length > 0 ? [{ bool: { should: any, minimum_should_match: 1 } }] : [];
  return { must: least, should: [...(needed.length === 0 ? [] : optional), ...should] };
}

const HEAD_FACTOR = 1.4;
const LONE_BRAND_FACTOR = 0.6;

/** A word by itself, by what else it may mean, or as one with its neighbour. */
function wordClause({ term, candidates, worth, joined }: WantedWord, factor: number): Clause {
  const meant = [
    { term, weight: 1 },
    ...candidates,
    ...(joined ? [{ term: joined, weight: 1 }] : []),
  ];
  return {
    dis_max: {
      queries: meant.flatMap(({ term: word, weight }) => [
        constant({ term: { headTerms: word } }, WEIGHTS.headWord * worth * weight * factor),
        constant({ term: { terms: word } }, WEIGHTS.titleWord * worth * weight * factor),
      ]),
    },
  };
}

/** Neighbours in the query that are neighbours in the listing, or one word there. */
const pairClauses = (words: readonly WantedWord[]): Clause[] =>
  words.flatMap(({ joined }) =>
    joined === null
      ? []
      : [
          constant({ term: { headTerms: joined } }, WEIGHTS.pair),
          constant({ term: { terms: joined } }, WEIGHTS.pair / 2),
        ],
  );

/** A brand is found by its name, or by its words in the title of a listing whose brand was read otherwise. */
function brandClauses({ brandKey, brandTerms }: Understanding, factor: number): Clause[] {
  if (brandKey === null) return [];
  const spelled = { bool: { filter: brandTerms.map((word) => ({ term: { terms: word } })) } };
  return [
    {
      dis_max: {
        queries: [
          constant({ term: { brandKey } }, WEIGHTS.brand * factor),
          ...(brandTerms.length > 0 ? [constant(spelled, WEIGHTS.brand * 0.8 * factor)] : []),
        ],
      },
    },
  ];
}

function fitClauses(asked: Understanding): Clause[] {
  const exact = [...new Set(asked.words.map(({ term }) => term))].sort().join(' ');
  return [
    ...sizeClauses(asked),
    ...(asked.packCount !== null && asked.packCount > 1
      ? [constant({ term: { packCount: asked.packCount } }, WEIGHTS.packCount)]
      : []),
    ...priceClauses(asked),
    ...(exact ? [constant({ term: { exactWords: exact } }, WEIGHTS.exactProduct)] : []),
    { rank_feature: { field: 'brevity', boost: WEIGHTS.brevity, saturation: { pivot: 0.4 } } },
    { match: { title: { query: asked.written, boost: WEIGHTS.written } } },
  ];
}

function sizeClauses({ size }: Understanding): Clause[] {
  if (!size) return [];
  const between = (from: number, to: number) => ({
    bool: {
      filter: [
        { term: { sizeUnit: size.unit } },
        { range: { sizeValue: { gte: size.value * from, lte: size.value * to } } },
      ],
    },
  });
  return [
    constant({ term: { size: size.key } }, WEIGHTS.size),
    constant({ term: { total: size.key } }, WEIGHTS.totalSize),
    constant(between(0.75, 1.34), WEIGHTS.nearSize),
    constant(between(0.4, 2.5), WEIGHTS.sameUnitSize),
  ];
}

/** "5 rs wala" is what is printed on the pack; "under 100" is what the shop pays. */
function priceClauses({ price }: Understanding): Clause[] {
  if (!price) return [];
  const { fromPaise, toPaise } = price;
  if (fromPaise !== null && fromPaise === toPaise) {
    const either = ['mrpPaise', 'pricePaise'].map((field) => ({ term: { [field]: fromPaise } }));
    return [constant({ bool: { should: either } }, WEIGHTS.price)];
  }
  const range = { gte: fromPaise ?? undefined, lte: toPaise ?? undefined };
  return [constant({ range: { pricePaise: range } }, WEIGHTS.price)];
}

function filterClauses(filters: ListingFilters, { today }: ListingContext): Clause[] {
  const terms = {
    category: filters.category,
    department: filters.department,
    brandKey: filters.brand,
    sellerId: filters.sellerId,
    importId: filters.importId,
    size: filters.size,
  };
  const equal = Object.entries(terms).flatMap(([field, value]) =>
    value === undefined ? [] : [{ term: { [field]: value } }],
  );
  const { fromPaise, toPaise, expiresBy, inStock } = filters;
  return [
    ...equal,
    ...(fromPaise === undefined && toPaise === undefined
      ? []
      : [{ range: { pricePaise: { gte: fromPaise, lte: toPaise } } }]),
    ...(expiresBy === undefined ? [] : [{ range: { expiries: { gte: today, lte: expiresBy } } }]),
    ...(inStock ? [{ range: { sellableUntil: { gte: today } } }] : []),
  ];
}

/** What makes one listing better for this shop than another that answers as well. */
function shopClauses({ today, servedBy }: ListingContext): Clause[] {
  return [
    constant({ range: { sellableUntil: { gte: today } } }, WEIGHTS.inStock),
    constant({ term: { lotsKnown: false } }, WEIGHTS.stockUnknown),
    constant({ range: { sellableUntil: { gte: `${today}||+30d` } } }, WEIGHTS.fresh),
    ...(servedBy && servedBy.length > 0
      ? [constant({ terms: { sellerId: servedBy } }, WEIGHTS.served)]
      : []),
  ];
}
