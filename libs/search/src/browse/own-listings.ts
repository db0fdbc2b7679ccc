import type { Search } from '../client/search.ts';
import { reaching } from '../client/search-errors.ts';
import { InvalidCursor } from '../products/cursor.ts';
import { searchWords } from '../words/search-words.ts';

/** What a listing may lack after it was read, and what search has where it does not. */
const LACKS = {
  brand: 'brand',
  netQuantity: 'size',
  category: 'category',
  mrp: 'mrpPaise',
  price: 'pricePaise',
} as const;
export type Lack = keyof typeof LACKS;
export const LISTING_LACKS = Object.keys(LACKS) as readonly Lack[];

const SORTINGS = {
  changed: { updatedAt: 'desc' },
  // What lacks the field comes last, by a value that a cursor can carry.
  brand: { brand: { order: 'asc', missing: '\uffff' } },
  cheapest: { pricePaise: { order: 'asc', missing: Number.MAX_SAFE_INTEGER } },
  dearest: { pricePaise: { order: 'desc', missing: -1 } },
} as const;
export type OwnSort = keyof typeof SORTINGS;
export const OWN_SORTS = Object.keys(SORTINGS) as readonly OwnSort[];

export interface OwnListingsRequest {
  readonly sellerId: string;
  /** Words of the title; the last may be half typed. */
  readonly words?: string | undefined;
  readonly status?: 'active' | 'paused' | undefined;
  readonly importId?: string | undefined;
  readonly brand?: string | undefined;
  readonly category?: string | undefined;
  /** Only listings of which this could not be read. */
  readonly lacks?: Lack | undefined;
  readonly sort?: OwnSort | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface OwnListingsPage {
  readonly listingIds: readonly string[];
  readonly nextCursor: string | null;
  /** All that fit, on whatever page. */
  readonly total: number;
  /** Of those that fit but for `lacks`: how many lack what, and how many are paused. */
  readonly lacking: Readonly<Record<Lack, number>>;
  readonly paused: number;
}

interface Counted {
  readonly doc_count: number;
}

/**
 * A seller's own listings, paused ones too, as search knows them: about a second behind. Throws `InvalidCursor` and
 * `SearchUnavailable`.
 */
export async function ownListings(
  search: Search,
  request: OwnListingsRequest,
): Promise<OwnListingsPage> {
  const lack = request.lacks && lacking(request.lacks);
  const { body } = await reaching(() =>
    search.client.search({
      index: search.alias('listings'),
      body: {
        size: request.limit,
        track_total_hits: true,
        query: { bool: { filter: filters(request), must_not: [{ exists: { field: 'goneAt' } }] } },
        // Narrows the page, not the counts, so that a reader sees what else there is to mend.
        ...(lack ? { post_filter: lack } : {}),
        aggs: counts(request),
        sort: [SORTINGS[request.sort ?? 'changed'], { listingId: 'asc' }],
        ...(request.cursor === undefined ? {} : { search_after: placeOf(request.cursor) }),
        _source: false,
      } as never,
    }),
  );
  const { hits } = body.hits;
  const last = hits.length === request.limit ? hits.at(-1)?.sort : undefined;
  const counted = body.aggregations as unknown as Record<string, Counted>;
  return {
    listingIds: hits.map(({ _id }) => _id as string),
    nextCursor: last ? Buffer.from(JSON.stringify(last)).toString('base64url') : null,
    // Without a narrowed page every hit is counted already.
    total: counted['fitting']?.doc_count ?? 0,
    lacking: Object.fromEntries(
      LISTING_LACKS.map((name) => [name, counted[name]?.doc_count ?? 0]),
    ) as Record<Lack, number>,
    paused: counted['paused']?.doc_count ?? 0,
  };
}

const lacking = (name: Lack) => ({ bool: { must_not: [{ exists: { field: LACKS[name] } }] } });

function counts({ lacks }: OwnListingsRequest) {
  return {
    fitting: { filter: lacks ? lacking(lacks) : { match_all: {} } },
    paused: { filter: { term: { live: false } } },
    ...Object.fromEntries(LISTING_LACKS.map((name) => [name, { filter: lacking(name) }])),
  };
}

function filters({ sellerId, words, status, importId, brand, category }: OwnListingsRequest) {
  return [
    { term: { sellerId } },
    ...(status ? [{ term: { live: status === 'active' } }] : []),
    ...(importId ? [{ term: { importId } }] : []),
    ...(brand ? [{ term: { brand } }] : []),
    ...(category ? [{ term: { category } }] : []),
    ...(words ? [written(words)] : []),
  ];
}

/** As it stands in the title, the last word half typed; or in other words for the same. */
function written(words: string) {
  const terms = searchWords(words).map(({ term }) => ({ term: { terms: term } }));
  const asWritten = { match_bool_prefix: { title: { query: words, operator: 'and' } } };
  return { bool: { should: [asWritten, ...(terms.length ? [{ bool: { filter: terms } }] : [])] } };
}

function placeOf(cursor: string): unknown[] {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(place) && place.length === 2) return place;
  } catch {
    // No cursor of ours: refused below.
  }
  throw new InvalidCursor();
}
