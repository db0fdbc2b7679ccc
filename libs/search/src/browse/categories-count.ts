import type { Search } from '../client/search.ts';
import { reaching } from '../client/search-errors.ts';

/**
 * Listings for sale by category id, of one seller or of all but the closed ones. A listing whose category is not known
 * is counted nowhere.
 */
export async function categoriesCount(
  search: Search,
  { sellerId, closed = [] }: { sellerId?: string; closed?: readonly string[] } = {},
): Promise<Map<string, number>> {
  const own = sellerId === undefined ? [] : [{ term: { sellerId } }];
  const { body } = await reaching(() =>
    search.client.search({
      index: search.alias('listings'),
      body: {
        size: 0,
        query: {
          bool: {
            filter: [{ term: { live: true } }, ...own],
            must_not: [{ terms: { sellerId: closed } }],
          },
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
