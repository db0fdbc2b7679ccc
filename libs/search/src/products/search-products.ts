import type { Facet } from '../browse/facets.ts';
import { facetAggregations, facetsOf } from '../browse/facets.ts';
import type { Search } from '../client/search.ts';
import type { ListingFilters } from '../querying/listing-filters.ts';
import { facetClauses, filterClauses, withoutFacets } from '../querying/listing-filters.ts';
import type { ListingContext, Strictness } from '../querying/listing-query.ts';
import { closedClause, listingQuery, offerParts } from '../querying/listing-query.ts';
import type { Understanding } from '../querying/understanding.ts';
import { understand } from '../querying/understanding.ts';
import type { VocabularySource } from '../querying/vocabulary-source.ts';
import type { SellerDirectory } from '../sellers/seller-directory.ts';
import type { ShopHistory } from '../shops/shop-history.ts';
import { decodeCursor, encodeCursor, MOST_SHOWN } from './cursor.ts';
import type { Place } from './cursor.ts';
import type { Found, FoundProduct } from './find-products.ts';
import { findOffers } from './find-offers.ts';
import { findProducts } from './find-products.ts';
import type { OfferContext, Product } from './product.ts';
import { productOf } from './product.ts';
import type { ShownListings } from './shown-listings.ts';
import type { Sort } from './sorting.ts';

/** What a shop asks for. */
export interface ProductsRequest {
  /** As typed; empty to browse. */
  readonly text: string;
  readonly filters: ListingFilters;
  readonly pincode?: string | undefined;
  /** Who asks: what it ordered before comes first among equals. */
  readonly shopId?: string | undefined;
  readonly sort: Sort;
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly explain?: boolean | undefined;
  /** With the choices there are and their counts. */
  readonly facets?: boolean | undefined;
}

/** How the products came to be shown: they answer the words, most of the words, or are only near or popular. */
export type Fit = 'exact' | 'relaxed' | 'popular';

export interface ShownProduct extends Product {
  readonly score: number | null;
  /** What each part of the query gave to the score. */
  readonly parts?: Readonly<Record<string, number>> | undefined;
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
  readonly facets: readonly Facet[] | null;
}

export interface Shelves {
  readonly search: Search;
  readonly vocabulary: VocabularySource;
  readonly sellers: SellerDirectory;
  readonly history: ShopHistory;
  readonly shown: ShownListings;
}

/** Fewer answers than this to all words, and those to some of them follow. */
const ENOUGH = 10;
const OFFERS_SHOWN = 4;

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
  const context = await contextOf(shelves, request, today);
  const { found, fit, strictness } = await find(shelves.search, request, asked, context, place);
  const shown = [...(place?.shown ?? []), ...found.products.map(({ hash }) => hash)];
  const more = found.products.length === request.limit && shown.length < MOST_SHOWN;
  return {
    items: await withOffers(shelves, found.products, request, context, fit),
    total: found.total + (place?.shown.length ?? 0),
    fit,
    asked,
    nextCursor: more ? encodeCursor(identity, { strictness, shown }) : null,
    facets: request.facets
      ? facetsOf(found.aggregations, (id) => shelves.sellers.get(id)?.tradeName)
      : null,
  };
}

const identityOf = ({ text, filters, pincode, sort }: ProductsRequest): string =>
  JSON.stringify([text, filters, pincode ?? '', sort]);

async function contextOf(
  { sellers, history }: Shelves,
  { pincode, shopId, explain }: ProductsRequest,
  today: string,
): Promise<ListingContext> {
  return {
    today,
    closed: sellers.closed(),
    servedBy: pincode === undefined ? undefined : sellers.serving(pincode),
    ordered: shopId === undefined ? undefined : await history.of(shopId),
    named: explain,
  };
}

/** All words, else some of them, else whatever the filters let by, else anything. */
async function find(
  search: Search,
  request: ProductsRequest,
  asked: Understanding | null,
  context: ListingContext,
  place: Place | null,
): Promise<{ found: Found; fit: Fit; strictness: Strictness }> {
  const run = (words: Understanding | null, strictness: Strictness, only = request.filters) =>
    findProducts(search, {
      ...narrowing(request, words, only, context, strictness),
      sort: request.sort,
      limit: request.limit,
      shown: place?.shown ?? [],
      explain: request.explain,
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

/** Where facets are counted, their own filters narrow the list only afterwards: each is counted without its own. */
function narrowing(
  { facets }: ProductsRequest,
  words: Understanding | null,
  filters: ListingFilters,
  context: ListingContext,
  strictness: Strictness,
) {
  if (!facets) return { query: listingQuery(words, filters, context, strictness), narrowed: [] };
  return {
    query: listingQuery(words, withoutFacets(filters), context, strictness),
    narrowed: Object.values(facetClauses(filters, context.today)),
    aggs: facetAggregations(filters, context.today),
  };
}

async function withOffers(
  shelves: Shelves,
  products: readonly FoundProduct[],
  { filters, pincode }: ProductsRequest,
  context: ListingContext,
  fit: Fit,
): Promise<ShownProduct[]> {
  const offers = await findOffers(shelves.search, shelves.shown, {
    productIds: products.map(({ productId }) => productId),
    // What is only popular need not be what the filters ask for.
    filter: fit === 'popular' ? [] : filterClauses(filters, context.today),
    not: closedClause(context),
    better: offerParts(context),
    mostEach: OFFERS_SHOWN,
  });
  const shown = offerContext(shelves, pincode, context.today);
  return products.flatMap(({ productId, score, parts, explanation }) => {
    const found = offers.get(productId);
    if (!found) return [];
    const product = productOf(found.documents, found.count, OFFERS_SHOWN, shown);
    return [{ ...product, score, ...(explanation ? { parts, explanation } : {}) }];
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
