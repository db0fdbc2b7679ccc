import type { Search } from '../client/search.ts';
import { reaching } from '../client/search-errors.ts';

/** A listing as search shows it now. */
export interface SearchableListing {
  readonly listingId: string;
  readonly version: number;
  readonly productId: string;
  /** When it was written to the index, ISO 8601 UTC; it is seen up to one refresh later. */
  readonly indexedAt: string;
}

/**
 * The listings of a seller or an import that a search can find now, those indexed at or after `since` only, in the
 * order they were indexed; so many at most.
 */
export async function searchableListings(
  search: Search,
  { sellerId, importId, since }: { sellerId?: string; importId?: string; since?: string },
  most = 10_000,
): Promise<SearchableListing[]> {
  const { body } = await reaching(() =>
    search.client.search({
      index: search.alias('listings'),
      body: {
        size: most,
        query: {
          bool: {
            filter: [
              { term: { live: true } },
              ...(sellerId === undefined ? [] : [{ term: { sellerId } }]),
              ...(importId === undefined ? [] : [{ term: { importId } }]),
              ...(since === undefined ? [] : [{ range: { indexedAt: { gte: since } } }]),
            ],
          },
        },
        sort: [{ indexedAt: 'asc' }],
        _source: ['listingId', 'version', 'productId', 'indexedAt'],
      } as never,
    }),
  );
  return body.hits.hits.map(({ _source }) => _source as unknown as SearchableListing);
}

/** How many listings a search can find now, of all or of a seller or import. */
export async function searchableCount(
  search: Search,
  { sellerId, importId }: { sellerId?: string; importId?: string } = {},
): Promise<number> {
  const { body } = await reaching(() =>
    search.client.count({
      index: search.alias('listings'),
      body: {
        query: {
          bool: {
            filter: [
              { term: { live: true } },
              ...(sellerId === undefined ? [] : [{ term: { sellerId } }]),
              ...(importId === undefined ? [] : [{ term: { importId } }]),
            ],
          },
        },
      } as never,
    }),
  );
  return body.count;
}
