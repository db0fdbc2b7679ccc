import type { Search } from '../client/search.ts';
import { reaching } from '../client/search-errors.ts';

/** Listings for sale by category id. A listing whose category is not known is counted nowhere. */
export async function categoriesCount(
  search: Search,
  closed: readonly string[] = [],
): Promise<Map<string, number>> {
  const { body } = await reaching(() =>
    search.client.search({
      index: search.alias('listings'),
      body: {
        size: 0,
        query: {
          bool: { filter: [{ term: { live: true } }], must_not: [{ terms: { sellerId: closed } }] },
        },
        aggs: { categories: { terms: { field: 'category', size: 500 } } },
      } as never,
    }),
  );
  const { buckets } = body.aggregations?.['categories'] as unknown as {
    buckets: { key: string; doc_count: number }[];
  };
  return new Map(buckets.map(({ key, doc_count }) => [key, doc_count]));
}
