import type { Search } from '../client/search.ts';
import { reaching } from '../client/search-errors.ts';
import type { ListingDocument } from '../documents/listing-document.ts';
import type { Sort } from './sorting.ts';
import { sortClause } from './sorting.ts';

/** Matches are counted exactly up to so many; beyond, "more than" is all a shopkeeper needs and much cheaper. */
export const COUNTED_TO = 10_000;

/** What an offer and its product show; lots tell the stock of today. */
const SHOWN = {
  excludes: ['terms', 'headTerms', 'words', 'exactWords', 'suggest', 'brevity', 'standing'],
};

export interface FoundProduct {
  readonly document: ListingDocument;
  readonly score: number | null;
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
  readonly sort: Sort;
  readonly limit: number;
  /** Hashes of products shown on pages before. */
  readonly shown: readonly number[];
  readonly explain?: boolean | undefined;
  readonly aggs?: object | undefined;
}

interface Hit {
  readonly _source: ListingDocument;
  readonly _score: number | null;
  readonly _explanation?: object;
}

/** The best listing of each product that matches, in the order asked for. */
export async function findProducts(search: Search, request: FindRequest): Promise<Found> {
  const { query, sort, limit, shown, explain = false, aggs } = request;
  const hidden = { bool: { must: [query], must_not: [{ terms: { productHash: shown } }] } };
  const { body } = await reaching(() =>
    search.client.search({
      index: search.alias('listings'),
      body: {
        size: limit,
        track_total_hits: COUNTED_TO,
        query: shown.length > 0 ? hidden : query,
        collapse: { field: 'productId' },
        sort: sortClause(sort),
        _source: SHOWN,
        explain,
        ...(aggs ? { aggs } : {}),
      } as never,
    }),
  );
  const hits = body.hits.hits as unknown as Hit[];
  return {
    products: hits.map(({ _source, _score, _explanation }) => ({
      document: _source,
      score: _score,
      explanation: _explanation,
    })),
    total: (body.hits.total as unknown as { value: number }).value,
    aggregations: body.aggregations ?? {},
  };
}

/** The offers of one product, and how many there are. */
export interface OffersOf {
  readonly documents: readonly ListingDocument[];
  readonly count: number;
}

/** The cheapest offers of each of the products that anybody sells now. */
export async function findOffers(
  search: Search,
  productIds: readonly string[],
  closed: readonly string[],
  mostEach: number,
): Promise<Map<string, OffersOf>> {
  if (productIds.length === 0) return new Map();
  const cheapest = {
    top_hits: {
      size: mostEach,
      sort: [{ pricePaise: { order: 'asc', missing: '_last' } }],
      _source: SHOWN,
    },
  };
  const { body } = await reaching(() =>
    search.client.search({
      index: search.alias('listings'),
      body: {
        size: 0,
        track_total_hits: false,
        query: {
          bool: {
            filter: [{ terms: { productId: productIds } }, { term: { live: true } }],
            must_not: closed.length > 0 ? [{ terms: { sellerId: closed } }] : [],
          },
        },
        aggs: {
          products: {
            terms: { field: 'productId', size: productIds.length },
            aggs: { cheapest },
          },
        },
      } as never,
    }),
  );
  const { buckets } = body.aggregations?.['products'] as unknown as {
    buckets: { key: string; doc_count: number; cheapest: { hits: { hits: Hit[] } } }[];
  };
  return new Map(
    buckets.map(({ key, doc_count, cheapest: { hits } }) => [
      key,
      { documents: hits.hits.map(({ _source }) => _source), count: doc_count },
    ]),
  );
}
