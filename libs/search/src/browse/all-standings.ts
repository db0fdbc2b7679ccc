import type { Search } from '../client/search.ts';
import { reaching } from '../client/search-errors.ts';
import type { ListingDocument } from '../documents/listing-document.ts';

/** What verification compares of a document. */
export type ListingStanding = Pick<ListingDocument, 'listingId' | 'live' | 'standing' | 'lots'>;

const PAGE = 2_000;

/** Every document of the listings index, markers included, by id. */
export async function* allStandings(search: Search): AsyncGenerator<ListingStanding> {
  let after: string[] | undefined;
  for (;;) {
    const { body } = await reaching(() =>
      search.client.search({
        index: search.alias('listings'),
        body: {
          size: PAGE,
          query: { match_all: {} },
          sort: [{ listingId: 'asc' }],
          _source: ['listingId', 'live', 'standing', 'lots'],
          ...(after ? { search_after: after } : {}),
        } as never,
      }),
    );
    const hits = body.hits.hits as unknown as { _source: ListingStanding; sort: string[] }[];
    for (const { _source } of hits) yield _source;
    if (hits.length < PAGE) return;
    after = hits.at(-1)!.sort;
  }
}
