import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import type { paths } from '../api/catalog.generated.ts';
import { useSellerId } from '../session/use-session.ts';

type Search = paths['/v1/sellers/{sellerId}/listings/search']['get'];
export type Found = Search['responses'][200]['content']['application/json'];
export type FoundListing = Found['items'][number];
export type Filters = Omit<NonNullable<Search['parameters']['query']>, 'limit' | 'cursor'>;
export type Lack = NonNullable<Filters['lacks']>;

/** Search lags a write by about a second. */
const AGAIN_MS = 2_000;

const pageOf = (sellerId: string, filters: Filters, limit: number, cursor?: string) =>
  answered(
    api.GET('/v1/sellers/{sellerId}/listings/search', {
      params: {
        path: { sellerId },
        query: { ...filters, limit, ...(cursor ? { cursor } : {}) },
      },
    }),
  );

/** The first listings that fit, with counts; `again` looks anew every other second, while something is being written. */
export function useFound(filters: Filters, { limit, again }: { limit: number; again?: boolean }) {
  const sellerId = useSellerId();
  return useQuery({
    queryKey: ['found', sellerId, filters, limit],
    queryFn: () => pageOf(sellerId, filters, limit),
    refetchInterval: again ? AGAIN_MS : false,
  });
}

export const PAGE = 100;

/** Listings that fit, page by page as they are scrolled to. */
export function useFoundPages(filters: Filters) {
  const sellerId = useSellerId();
  return useInfiniteQuery({
    queryKey: ['found-pages', sellerId, filters],
    // What was found before stays until the new is there: to draw the table from nothing at each word takes longest.
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) => pageOf(sellerId, filters, PAGE, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    // Nothing found of an import that was just made: search has not seen it yet.
    refetchInterval: ({ state: { data } }) =>
      filters.importId && data?.pages[0]?.total === 0 ? AGAIN_MS : false,
  });
}

/** The ids of all listings that fit, from as many pages as there are. */
export async function allIds(sellerId: string, filters: Filters): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await pageOf(sellerId, filters, 200, cursor);
    ids.push(...page.items.map(({ listing }) => listing.listingId));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return ids;
}
