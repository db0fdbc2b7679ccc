import { addDays } from '@kirana/domain';
import type { Search } from '../client/search.ts';
import { reaching } from '../client/search-errors.ts';
import type { ListingDocument } from '../documents/listing-document.ts';
import type { Deal } from './deal.ts';
import { dealOf } from './deal.ts';
import type { DealsPlace } from './deals-cursor.ts';

export interface DealsRequest {
  /** Sellers that deliver to the shop and sell now. */
  readonly servedBy: readonly string[];
  readonly category?: string | undefined;
  readonly department?: string | undefined;
  /** Goods with at most so many days left, 0 to `MOST_DAYS`. */
  readonly withinDays: number;
  readonly limit: number;
  /** The last deal of the page before. */
  readonly after?: DealsPlace | undefined;
  /** YYYY-MM-DD in India. */
  readonly today: string;
}

/** Later than so many days nothing is near its date. */
export const MOST_DAYS = 60;

/** A page of deals, and where it ends. */
export interface FoundDeals {
  readonly deals: readonly Deal[];
  readonly total: number;
  /** Null on the last page. */
  readonly end: DealsPlace | null;
}

interface Hit {
  readonly _source: ListingDocument;
  readonly sort: readonly [number, string];
}

/** Goods near their date that cost less for it, those with the fewest days left first; nothing past its date. */
export async function findDeals(search: Search, request: DealsRequest): Promise<FoundDeals> {
  const { limit, after, today, withinDays } = request;
  const { body } = await reaching(() =>
    search.client.search({
      index: search.alias('listings'),
      body: {
        size: limit,
        track_total_hits: true,
        query: dealsQuery(request),
        sort: [{ _score: 'desc' }, { listingId: 'asc' }],
        ...(after ? { search_after: [after.score, after.listingId] } : {}),
        _source: { excludes: ['terms', 'headTerms', 'words', 'exactWords', 'suggest', 'standing'] },
      } as never,
    }),
  );
  const hits = body.hits.hits as unknown as Hit[];
  const last = hits.at(-1);
  return {
    deals: hits.flatMap(({ _source }) => dealOf(_source, today, withinDays) ?? []),
    total: (body.hits.total as unknown as { value: number }).value,
    end:
      last && hits.length === limit
        ? { day: today, score: last.sort[0], listingId: last.sort[1] }
        : null,
  };
}

function dealsQuery({ servedBy, category, department, withinDays, today, after }: DealsRequest) {
  // A page read after midnight goes on in the order of the day of the first page.
  const day = after?.day ?? today;
  return {
    bool: {
      filter: [
        { term: { live: true } },
        { terms: { sellerId: servedBy } },
        ...(category === undefined ? [] : [{ term: { category } }]),
        ...(department === undefined ? [] : [{ term: { department } }]),
        expiring(today, addDays(today, withinDays)),
        {
          bool: {
            should: [{ term: { markdownDays: today } }, { range: { discountPercent: { gte: 1 } } }],
          },
        },
      ],
      should: nearerFirst(day, withinDays),
    },
  };
}

const expiring = (from: string, to: string) => ({ range: { expiries: { gte: from, lte: to } } });

/**
 * One point for each day by which the stock expires: the fewer days are left, the more points. A sort by date would
 * look at stock that has expired, too.
 */
const nearerFirst = (day: string, withinDays: number): object[] =>
  Array.from({ length: withinDays + 1 }, (_, days) => ({
    constant_score: { filter: expiring(day, addDays(day, days)), boost: 1 },
  }));
