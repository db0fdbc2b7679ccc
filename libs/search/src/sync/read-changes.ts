import type { Search } from '../client/search.ts';
import { reaching } from '../client/search-errors.ts';
import type { ListingDocument } from '../documents/listing-document.ts';

/** Listings as they are now, by the write that made them so. */
export interface ChangedDocument {
  readonly document: ListingDocument;
  readonly seqNo: number;
}

export interface ChangesRequest {
  readonly index: string;
  /** Writes after the first and up to the second number. */
  readonly after: number;
  readonly upTo: number;
  /** Up to this write only what is for sale is wanted. */
  readonly begunAt: number;
  /** Sellers whose listings are wanted; all where undefined. */
  readonly sellers?: readonly string[] | undefined;
  readonly limit: number;
}

interface Hit {
  readonly _source: ListingDocument;
  readonly sort: readonly [number];
}

/** Documents written in a stretch of writes, in the order of their last write. */
export async function readChanges(
  search: Search,
  { index, after, upTo, begunAt, sellers, limit }: ChangesRequest,
): Promise<ChangedDocument[]> {
  const seq = (range: object) => ({ range: { _seq_no: range } });
  const { body } = await reaching(() =>
    search.client.search({
      index,
      body: {
        size: limit,
        track_total_hits: false,
        query: {
          bool: {
            filter: [
              seq({ gt: after, lte: upTo }),
              anyOf({ term: { live: true } }, seq({ gt: begunAt })),
              // A marker no longer says whose the listing was.
              ...(sellers ? [anyOf({ terms: { sellerId: sellers } }, GONE)] : []),
            ],
          },
        },
        sort: [{ _seq_no: 'asc' }],
        _source: { excludes: ['terms', 'headTerms', 'words', 'exactWords', 'suggest'] },
      } as never,
    }),
  );
  const hits = body.hits.hits as unknown as Hit[];
  return hits.map(({ _source, sort: [seqNo] }) => ({ document: _source, seqNo }));
}

const GONE = { exists: { field: 'goneAt' } };
const anyOf = (...should: object[]) => ({ bool: { should, minimum_should_match: 1 } });
