import type { Search } from '../client/search.ts';
import { reaching } from '../client/search-errors.ts';
import { UNKNOWN } from './wish-document.ts';

/** Something that shops looked for and did not find. */
export interface LookedFor {
  /** Words as they were understood. */
  readonly query: string;
  /** Searches that nothing answered. */
  readonly times: number;
  /** Searches that listings answered in part. */
  readonly partly: number;
  /** The category that was most likely meant. */
  readonly category: string | null;
  /** First three digits of the PIN codes asked from, most often first. */
  readonly areas: readonly string[];
  /** YYYY-MM-DD */
  readonly lastDay: string;
}

export interface LookedForRequest {
  /** PIN codes or their first digits; empty for everywhere. */
  readonly areas: readonly string[];
  readonly category?: string | undefined;
  /** YYYY-MM-DD */
  readonly since: string;
  readonly limit: number;
}

interface Bucket {
  readonly key: string;
  readonly times: { readonly value: number };
  readonly partly: { readonly value: number };
  readonly last: { readonly value_as_string: string };
  readonly categories: { readonly buckets: readonly { readonly key: string }[] };
  readonly areas: { readonly buckets: readonly { readonly key: string }[] };
}

/** What shops of some areas looked for in vain, oftenest first; searches whose area is not known count everywhere. */
export async function lookedFor(search: Search, request: LookedForRequest): Promise<LookedFor[]> {
  const { body } = await reaching(() =>
    search.client.search({
      index: search.alias('wishes'),
      body: { size: 0, query: wishesQuery(request), aggs: groups(request.limit) } as never,
    }),
  );
  const found = body.aggregations?.['queries'] as unknown as { buckets: Bucket[] };
  return found.buckets.map(({ key, times, partly, last, categories, areas }) => ({
    query: key,
    times: times.value,
    partly: partly.value,
    category: known(categories)[0] ?? null,
    areas: known(areas),
    lastDay: last.value_as_string,
  }));
}

const known = ({ buckets }: Bucket['areas']): string[] =>
  buckets.map(({ key }) => key).filter((key) => key !== UNKNOWN);

const wishesQuery = ({ areas, category, since }: LookedForRequest) => ({
  bool: {
    filter: [
      { range: { day: { gte: since } } },
      ...(category === undefined ? [] : [{ term: { category } }]),
      ...(areas.length === 0 ? [] : [{ bool: { should: areas.map(inArea).concat(nowhere) } }]),
    ],
  },
});

const nowhere = { term: { area: UNKNOWN } } as object;
/** An area served may be wider or narrower than the three digits that are kept of a shop's. */
const inArea = (area: string): object =>
  area.length >= 3 ? { term: { area: area.slice(0, 3) } } : { prefix: { area } };

const groups = (limit: number) => ({
  queries: {
    terms: { field: 'query', size: limit, order: [{ times: 'desc' }, { partly: 'desc' }] },
    aggs: {
      times: { sum: { field: 'times' } },
      partly: { sum: { field: 'partly' } },
      last: { max: { field: 'day', format: 'yyyy-MM-dd' } },
      categories: { terms: { field: 'category', size: 2 } },
      areas: { terms: { field: 'area', size: 5 } },
    },
  },
});
