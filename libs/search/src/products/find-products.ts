import type { Search } from '../client/search.ts';
import { reaching } from '../client/search-errors.ts';
import type { Sort } from './sorting.ts';
import { sortClause } from './sorting.ts';

/** Matches are counted exactly up to so many; beyond, "more than" is all a shopkeeper needs and much cheaper. */
export const COUNTED_TO = 10_000;

export interface FoundProduct {
  readonly productId: string;
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
    // By number: for each match a text would be unpacked.
    collapse: { field: 'productHash' },
    sort: sortClause(sort),
    stored_fields: '_none_',
    docvalue_fields: ['productId'],
    ...(explain ? { explain } : {}),
    ...(aggs ? { aggs } : {}),
  };
}

const productOf = ({ _score, _explanation, matched_queries, fields }: Hit): FoundProduct => ({
  productId: fields.productId[0] ?? '',
  hash: fields.productHash[0] ?? 0,
  score: _score,
  parts: matched_queries,
  explanation: _explanation,
});
