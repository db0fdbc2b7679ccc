import type { Search } from '../client/search.ts';
import type { ListingContext, ListingFilters, Strictness } from '../querying/listing-query.ts';
import { listingQuery } from '../querying/listing-query.ts';
import type { Understanding } from '../querying/understanding.ts';
import { understand } from '../querying/understanding.ts';
import type { VocabularySource } from '../querying/vocabulary-source.ts';
import type { SellerDirectory } from '../sellers/seller-directory.ts';
import { decodeCursor, encodeCursor, MOST_SHOWN } from './cursor.ts';
import type { Place } from './cursor.ts';
import type { Found, FoundProduct } from './find-products.ts';
import { findOffers, findProducts } from './find-products.ts';
import type { OfferContext, Product } from './product.ts';
import { productOf } from './product.ts';
import type { Sort } from './sorting.ts';

/** What a shop asks for. */
export interface ProductsRequest {
  /** As typed; empty to browse. */
  readonly text: string;
  readonly filters: ListingFilters;
  readonly pincode?: string | undefined;
  readonly sort: Sort;
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly explain?: boolean | undefined;
  readonly aggs?: object | undefined;
}

/** How the products came to be shown: they answer the words, most of the words, or are only near or popular. */
export type Fit = 'exact' | 'relaxed' | 'popular';

export interface ShownProduct extends Product {
  readonly score: number | null;
  readonly explanation?: object | undefined;
}

export interface ProductsPage {
  readonly items: readonly ShownProduct[];
  /** Listings that match, counted exactly up to 10,000. */
  readonly total: number;
  readonly fit: Fit;
  readonly asked: Understanding | null;
  /** Null on the last page. */
  readonly nextCursor: string | null;
  readonly aggregations: Readonly<Record<string, unknown>>;
}

export interface Shelves {
  readonly search: Search;
  readonly vocabulary: VocabularySource;
  readonly sellers: SellerDirectory;
}

/** Fewer answers than this to all words, and those to some of them follow. */
const ENOUGH = 10;
const OFFERS_SHOWN = 4;
/** More are read than shown: who delivers here and has stock is known only after. */
const OFFERS_READ = 12;

/** Products that answer a shop's words, best first, each once with its offers; never nothing where there is anything. */
export async function searchProducts(
  shelves: Shelves,
  request: ProductsRequest,
  today: string,
): Promise<ProductsPage> {
  await shelves.sellers.fresh();
  const text = request.text.trim();
  const asked = text === '' ? null : understand(text, await shelves.vocabulary.current());
  const identity = identityOf(request);
  const place = request.cursor === undefined ? null : decodeCursor(identity, request.cursor);
  const context = contextOf(shelves, request.pincode, today);
  const { found, fit, strictness } = await find(shelves.search, request, asked, context, place);
  const shown = [...(place?.shown ?? []), ...found.products.map(hashOf)];
  const more = found.products.length === request.limit && shown.length < MOST_SHOWN;
  return {
    items: await withOffers(shelves, found.products, request.pincode, today),
    total: found.total + (place?.shown.length ?? 0),
    fit,
    asked,
    nextCursor: more ? encodeCursor(identity, { strictness, shown }) : null,
    aggregations: found.aggregations,
  };
}

const hashOf = ({ document }: FoundProduct): number => document.productHash ?? 0;

const identityOf = ({ text, filters, pincode, sort }: ProductsRequest): string =>
  JSON.stringify([text, filters, pincode ?? '', sort]);

function contextOf(
  { sellers }: Shelves,
  pincode: string | undefined,
  today: string,
): ListingContext {
  return {
    today,
    closed: sellers.closed(),
    servedBy: pincode === undefined ? undefined : sellers.serving(pincode),
  };
}

/** All words, else some of them, else whatever the filters let by, else anything. */
async function find(
  search: Search,
  { filters, sort, limit, explain, aggs }: ProductsRequest,
  asked: Understanding | null,
  context: ListingContext,
  place: Place | null,
): Promise<{ found: Found; fit: Fit; strictness: Strictness }> {
  const run = (words: Understanding | null, strictness: Strictness, only = filters) =>
    findProducts(search, {
      query: listingQuery(words, only, context, strictness),
      sort,
      limit,
      shown: place?.shown ?? [],
      explain,
      aggs,
    });
  const strictness = place?.strictness ?? 'all';
  const found = await run(asked, strictness);
  if (place || asked === null || found.total >= ENOUGH) return { found, fit: 'exact', strictness };
  const relaxed = await run(asked, 'some');
  const answered = found.total > 0 ? 'exact' : 'relaxed';
  if (relaxed.total > 0) return { found: relaxed, fit: answered, strictness: 'some' };
  const near = await run(null, 'all');
  const popular = near.total > 0 ? near : await run(null, 'all', {});
  return { found: popular, fit: 'popular', strictness: 'all' };
}

async function withOffers(
  shelves: Shelves,
  products: readonly FoundProduct[],
  pincode: string | undefined,
  today: string,
): Promise<ShownProduct[]> {
  const ids = products.map(({ document }) => document.productId ?? '');
  const offers = await findOffers(shelves.search, ids, shelves.sellers.closed(), OFFERS_READ);
  const context = offerContext(shelves, pincode, today);
  return products.map(({ document, score, explanation }) => {
    const { documents = [], count = 1 } = offers.get(document.productId ?? '') ?? {};
    const others = documents.filter(({ listingId }) => listingId !== document.listingId);
    return {
      ...productOf([document, ...others], count, OFFERS_SHOWN, context),
      score,
      ...(explanation ? { explanation } : {}),
    };
  });
}

export function offerContext(
  { sellers }: Shelves,
  pincode: string | undefined,
  today: string,
): OfferContext {
  const serving = new Set(pincode === undefined ? [] : sellers.serving(pincode));
  return {
    today,
    pincode,
    sellerOf: (sellerId) => sellers.get(sellerId),
    serves: (sellerId) => serving.has(sellerId),
  };
}
