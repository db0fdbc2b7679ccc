import { addDays } from '@kirana/domain';
import type { ListingFilters } from './listing-filters.ts';
import { filterClauses, inStockOn } from './listing-filters.ts';
import type { Understanding, WantedWord } from './understanding.ts';

/** What a listing gains by each thing that fits; tuned on data/relevance, see docs/search.md. */
export const WEIGHTS = {
  headWord: 10,
  titleWord: 6,
  pair: 5,
  allWords: 15,
  exactProduct: 5,
  brand: 9,
  size: 8,
  totalSize: 5,
  nearSize: 2.5,
  sameUnitSize: 1.5,
  bareSize: 6,
  barePrice: 3,
  packCount: 4,
  price: 6,
  category: 7,
  brevity: 3,
  inStock: 1.2,
  stockUnknown: 0.6,
  served: 1.5,
  fresh: 0.4,
  written: 0.15,
  ordered: 2,
  unitPrice: 0.5,
} as const;

/** What the ranking needs to know of the shop and the day. */
export interface ListingContext {
  /** YYYY-MM-DD in India. */
  readonly today: string;
  /** Sellers that deliver to the shop; undefined where its PIN code is not known. */
  readonly servedBy?: readonly string[] | undefined;
  /** Sellers that sell nothing now. */
  readonly closed: readonly string[];
  /** Products that the shop ordered before. */
  readonly ordered?: readonly string[] | undefined;
  /** Names the parts of the score, for explanations. */
  readonly named?: boolean | undefined;
}

/** `all`: every required word; `some`: the more and the rarer the better. */
export type Strictness = 'all' | 'some';

type Clause = object;
/** What an explanation calls a part of the score, and the part. */
type Part = readonly [name: string, clause: Clause];
const constant = (filter: Clause, boost: number): Clause => ({ constant_score: { filter, boost } });

/** The query for listings that answer a shop's words; without words it matches all that the filters let by. */
export function listingQuery(
  asked: Understanding | null,
  filters: ListingFilters,
  context: ListingContext,
  strictness: Strictness,
): Clause {
  const text = asked ? textParts(asked, strictness) : { must: [], should: [] };
  const clause = context.named ? named : plain;
  return {
    bool: {
      filter: [{ term: { live: true } }, ...filterClauses(filters, context.today)],
      must: text.must.map(clause),
      must_not: closedClause(context),
      should: [...text.should, ...shopParts(context)].map(clause),
    },
  };
}

const plain = ([, clause]: Part): Clause => clause;

function named([name, clause]: Part): Clause {
  const [[kind, body]] = Object.entries(clause) as [[string, object]];
  if (kind !== 'match') return { [kind]: { ...body, _name: name } };
  const [[field, match]] = Object.entries(body) as [[string, object]];
  return { match: { [field]: { ...match, _name: name } } };
}

/** Sellers that sell nothing now, for a `must_not`. */
export const closedClause = ({ closed }: Pick<ListingContext, 'closed'>): Clause[] =>
  closed.length > 0 ? [{ terms: { sellerId: closed } }] : [];

function textParts(asked: Understanding, strictness: Strictness): { must: Part[]; should: Part[] } {
  const strict = strictness === 'all';
  const required = asked.words.filter((word) => word.required);
  const optional = asked.words.filter((word) => !word.required).map((word) => wordPart(word, 1));
  // Where not all can be had, goods of another brand are nearer than other goods of the brand.
  const words = required.map((word) => wordPart(word, strict || !word.head ? 1 : HEAD_FACTOR));
  const brand = brandParts(asked, strict || words.length === 0 ? 1 : LONE_BRAND_FACTOR);
  const category: Part[] = asked.category
    ? [['category', constant({ term: { category: asked.category } }, WEIGHTS.category)]]
    : [];
  const needed = [...words, ...brand];
  const should = [...pairParts(required), ...fitParts(asked)];
  if (strict && needed.length > 0)
    return { must: needed, should: [...optional, ...category, ...should] };
  const any = [...needed, ...category, ...(needed.length === 0 ? optional : [])];
  const extra = needed.length === 0 ? [] : [...optional, ...allOf(needed)];
  return { must: atLeastOne(any), should: [...extra, ...should] };
}

const atLeastOne = (parts: readonly Part[]): Part[] =>
  parts.length === 0
    ? []
    : [['some of the words', { bool: { should: parts.map(plain), minimum_should_match: 1 } }]];

/** What has all of it comes before what has some of it, however well that fits. */
const allOf = (parts: readonly Part[]): Part[] =>
  parts.length < 2
    ? []
    : [part('all of the words', { bool: { filter: parts.map(plain) } }, WEIGHTS.allWords)];

const HEAD_FACTOR = 1.4;
const LONE_BRAND_FACTOR = 0.6;

/** A word by itself, by what else it may mean, or as one with its neighbour. */
function wordPart({ term, candidates, worth, joined }: WantedWord, factor: number): Part {
  const meant = [
    { term, weight: 1 },
    ...candidates,
    ...(joined ? [{ term: joined, weight: 1 }] : []),
  ];
  const queries = meant.flatMap(({ term: word, weight }) => [
    constant({ term: { headTerms: word } }, WEIGHTS.headWord * worth * weight * factor),
    constant({ term: { terms: word } }, WEIGHTS.titleWord * worth * weight * factor),
  ]);
  return [`word ${term}`, { dis_max: { queries } }];
}

/** Neighbours in the query that are neighbours in the listing, or one word there. */
const pairParts = (words: readonly WantedWord[]): Part[] =>
  words.flatMap(({ joined }): Part[] =>
    joined === null
      ? []
      : [
          [`pair ${joined}`, constant({ term: { headTerms: joined } }, WEIGHTS.pair)],
          [`pair ${joined} in title`, constant({ term: { terms: joined } }, WEIGHTS.pair / 2)],
        ],
  );

/** A brand is found by its name, or by its words in the title of a listing whose brand was read otherwise. */
function brandParts({ brandKey, brandTerms }: Understanding, factor: number): Part[] {
  if (brandKey === null) return [];
  const spelled = { bool: { filter: brandTerms.map((word) => ({ term: { terms: word } })) } };
  const queries = [
    constant({ term: { brandKey } }, WEIGHTS.brand * factor),
    ...(brandTerms.length > 0 ? [constant(spelled, WEIGHTS.brand * 0.8 * factor)] : []),
  ];
  return [['brand', { dis_max: { queries } }]];
}

function fitParts(asked: Understanding): Part[] {
  const exact = [...new Set(asked.words.map(({ term }) => term))].sort().join(' ');
  const { packCount } = asked;
  return [
    ...sizeParts(asked),
    ...numberParts(asked),
    ...(packCount !== null && packCount > 1
      ? [part('pack', { term: { packCount } }, WEIGHTS.packCount)]
      : []),
    ...priceParts(asked),
    ...(exact
      ? [part('exact product', { term: { exactWords: exact } }, WEIGHTS.exactProduct)]
      : []),
    ['brevity', feature('brevity', WEIGHTS.brevity, 0.4)],
    ['as written', { match: { title: { query: asked.written, boost: WEIGHTS.written } } }],
  ];
}

const part = (name: string, filter: Clause, boost: number): Part => [name, constant(filter, boost)];

/** Half of `boost` where the field is at the pivot; without one the index's own mean is taken. */
const feature = (field: string, boost: number, pivot?: number): Clause => ({
  rank_feature: { field, boost, saturation: pivot === undefined ? {} : { pivot } },
});

function sizeParts({ size }: Understanding): Part[] {
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
    part('size', { term: { size: size.key } }, WEIGHTS.size),
    part('total size', { term: { total: size.key } }, WEIGHTS.totalSize),
    part('near size', between(0.75, 1.34), WEIGHTS.nearSize),
    part('like size', between(0.4, 2.5), WEIGHTS.sameUnitSize),
  ];
}

/** "horlicks 500" is a size in grams or millilitres, "dairy milk 10" most likely what it costs. */
function numberParts({ bareNumber }: Understanding): Part[] {
  if (bareNumber === null) return [];
  const paise = bareNumber * 100;
  const either = ['mrpPaise', 'pricePaise'].map((field) => ({ term: { [field]: paise } }));
  return bareNumber > MOST_BARE_PRICE
    ? [
        part(
          'bare size',
          { terms: { size: [`${bareNumber}g`, `${bareNumber}ml`] } },
          WEIGHTS.bareSize,
        ),
      ]
    : [part('bare price', { bool: { should: either } }, WEIGHTS.barePrice)];
}

/** Rupees: smaller numbers without a unit are prices of small packs, larger ones are sizes. */
const MOST_BARE_PRICE = 35;

/** "5 rs wala" is what is printed on the pack; "under 100" is what the shop pays. */
function priceParts({ price }: Understanding): Part[] {
  if (!price) return [];
  const { fromPaise, toPaise } = price;
  if (fromPaise !== null && fromPaise === toPaise) {
    const either = ['mrpPaise', 'pricePaise'].map((field) => ({ term: { [field]: fromPaise } }));
    return [part('price', { bool: { should: either } }, WEIGHTS.price)];
  }
  const range = { gte: fromPaise ?? undefined, lte: toPaise ?? undefined };
  return [part('price', { range: { pricePaise: range } }, WEIGHTS.price)];
}

/** What makes one listing better for this shop than another that answers as well. */
function shopParts({ today, servedBy, ordered }: ListingContext): Part[] {
  return [
    part('in stock', inStockOn(today), WEIGHTS.inStock),
    part('stock unknown', { term: { lotsKnown: false } }, WEIGHTS.stockUnknown),
    part('fresh', inStockOn(addDays(today, FRESH_DAYS)), WEIGHTS.fresh),
    ['unit price', feature('unitPriceRank', WEIGHTS.unitPrice)],
    ...(servedBy?.length
      ? [part('served', { terms: { sellerId: servedBy } }, WEIGHTS.served)]
      : []),
    ...(ordered?.length
      ? [part('ordered before', { terms: { productId: ordered } }, WEIGHTS.ordered)]
      : []),
  ];
}

/** Stock with more days left than this is fresh. */
const FRESH_DAYS = 30;

/** A query for offers alone: those that may be sold first, then delivered here; what they cost decides after that. */
export const offerParts = ({ today, servedBy }: ListingContext): Clause[] => [
  ...(servedBy?.length ? [constant({ terms: { sellerId: servedBy } }, 4)] : []),
  constant(inStockOn(today), 2),
  constant({ term: { lotsKnown: false } }, 1),
];
