import type { Search } from '../client/search.ts';
import { reaching } from '../client/search-errors.ts';
import type { ListingDocument } from '../documents/listing-document.ts';
import type { Sort } from './sorting.ts';
import { sortClause } from './sorting.ts';

/** Matches are counted exactly up to so many; beyond, "more than" is all a shopkeeper needs and much cheaper. */
export const COUNTED_TO = 10_000;

export interface FoundProduct {
  readonly productId: string;
  /** The listing that answers best. */
  readonly listingId: string;
  readonly hash: number;
  readonly score: number | null;
  /** What each named part of the query gave to the score, and how the index explains it; only where asked for. */
  readonly parts?: Readonly<Record<string, number>> | undefined;
  readonly explanation?: object | undefined;
}

export interface Found {
  readonly products: readonly FoundProduct[];
  /** Listings that match; see `COUNTED_TO`. */
  readonly total: number;
  readonly aggregations: Readonly<Record<string, unknown>>;
}

export interface FindRequest {
  readonly query: object;
  /** Clauses that narrow the list but not what is aggregated. */
  readonly narrowed: readonly object[];
  readonly sort: Sort;
  readonly limit: number;
  /** Hashes of products shown on pages before. */
  readonly shown: readonly number[];
  readonly explain?: boolean | undefined;
  readonly aggs?: object | undefined;
}

interface Hit {
  readonly _id: string;
  readonly _score: number | null;
  readonly _explanation?: object;
  readonly matched_queries?: Readonly<Record<string, number>>;
  readonly fields: {
    readonly productId: readonly string[];
    readonly productHash: readonly number[];
  };
}

/** The products that match, each by its best listing, in the order asked for. */
export async function findProducts(search: Search, request: FindRequest): Promise<Found> {
  const { explain = false } = request;
  const { body } = await reaching(() =>
    search.client.search({
      index: search.alias('listings'),
      ...(explain ? { include_named_queries_score: true } : {}),
      body: bodyOf(request) as never,
    } as never),
  );
  const hits = body.hits.hits as unknown as Hit[];
  return {
    products: hits.map((hit) => productOf(hit)),
    total: (body.hits.total as unknown as { value: number }).value,
    aggregations: body.aggregations ?? {},
  };
}

/** Documents are not read here: what is shown comes with the offers. */
function bodyOf({ query, narrowed, sort, limit, shown, explain, aggs }: FindRequest) {
  const hidden = { bool: { must: [query], must_not: [{ terms: { productHash: shown } }] } };
  return {
    size: limit,
    track_total_hits: COUNTED_TO,
    query: shown.length > 0 ? hidden : query,
    ...(narrowed.length > 0 ? { post_filter: { bool: { filter: narrowed } } } : {}),
    collapse: { field: 'productId' },
    sort: sortClause(sort),
    _source: false,
    docvalue_fields: ['productHash'],
    ...(explain ? { explain } : {}),
    ...(aggs ? { aggs } : {}),
  };
}

const productOf = ({ _id, _score, _explanation, matched_queries, fields }: Hit): FoundProduct => ({
  productId: fields.productId[0] ?? '',
  listingId: _id,
  hash: fields.productHash[0] ?? 0,
  score: _score,
  parts: matched_queries,
  explanation: _explanation,
});

/** The offers of one product, and how many there are. */
export interface OffersOf {
  readonly documents: readonly ListingDocument[];
  readonly count: number;
}

export interface OffersRequest {
  readonly productIds: readonly string[];
  /** What every offer must be, and must not be. */
  readonly filter: readonly object[];
  readonly not: readonly object[];
  /** What puts an offer before others; after that the price decides. */
  readonly better: readonly object[];
  readonly mostEach: number;
}

/** What an offer and its product do not show. */
const HIDDEN = {
  excludes: 'terms,headTerms,words,exactWords,suggest,brevity,standing,grant,unitPriceRank'.split(
    ',',
  ),
};

/** The best offers of each of the products that anybody sells now. */
export async function findOffers(
  search: Search,
  request: OffersRequest,
): Promise<Map<string, OffersOf>> {
  if (request.productIds.length === 0) return new Map();
  const { body } = await reaching(() =>
    search.client.search({
      index: search.alias('listings'),
      body: offersBody(request) as never,
    }),
  );
  const { buckets } = body.aggregations?.['products'] as unknown as {
    buckets: {
      key: string;
      doc_count: number;
      best: { hits: { hits: { _source: ListingDocument }[] } };
    }[];
  };
  return new Map(
    buckets.map(({ key, doc_count, best: { hits } }) => [
      key,
      { documents: hits.hits.map(({ _source }) => _source), count: doc_count },
    ]),
  );
}

function offersBody({ productIds, filter, not, better, mostEach }: OffersRequest) {
  const best = {
    top_hits: {
      size: mostEach,
      sort: ['_score', { pricePaise: { order: 'asc', missing: '_last' } }],
      _source: HIDDEN,
    },
  };
  const sold = [{ terms: { productId: productIds } }, { term: { live: true } }, ...filter];
  return {
    size: 0,
    track_total_hits: false,
    query: { bool: { filter: sold, must_not: not, should: better } },
    aggs: {
      products: {
        // Few products match: a map of them is quicker than the ordinals of all.
        terms: { field: 'productId', size: productIds.length, execution_hint: 'map' },
        aggs: { best },
      },
    },
  };
}
