import { dayInIndia } from '@kirana/domain';
import { productHash } from './documents/product-hash.ts';
import { categoriesCount } from './browse/categories-count.ts';
import type { Search } from './client/search.ts';
import { findOffers } from './products/find-offers.ts';
import type { Product } from './products/product.ts';
import { productOf } from './products/product.ts';
import type { ProductsPage, ProductsRequest, Shelves } from './products/search-products.ts';
import { offerContext, searchProducts } from './products/search-products.ts';
import { ShownListings } from './products/shown-listings.ts';
import { VocabularySource } from './querying/vocabulary-source.ts';
import { closedClause, offerParts } from './querying/listing-query.ts';
import { ShopHistory } from './shops/shop-history.ts';
import { SellerDirectory } from './sellers/seller-directory.ts';
import type { Suggestion, SuggestRequest } from './suggest/suggest.ts';
import { suggest } from './suggest/suggest.ts';
import type { Deal } from './deals/deal.ts';
import { decodeDealsCursor, encodeDealsCursor } from './deals/deals-cursor.ts';
import { findDeals } from './deals/find-deals.ts';
import { HorizonSource } from './sync/horizon.ts';
import { readSync } from './sync/sync.ts';
import type { SyncPage } from './sync/sync.ts';
import type { LookedFor } from './wishes/looked-for.ts';
import { lookedFor } from './wishes/looked-for.ts';

const DAY_MS = 86_400_000;

export interface ShopDealsRequest {
  readonly pincode: string;
  readonly category?: string | undefined;
  readonly department?: string | undefined;
  readonly withinDays: number;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface ShopDeals {
  readonly deals: readonly (Deal & { readonly sellerName: string | null })[];
  readonly total: number;
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

export interface ShopSyncRequest {
  readonly cursor?: string | undefined;
  readonly pincode?: string | undefined;
  readonly limit: number;
}

export interface ShopSync extends SyncPage {
  readonly closedSellers: readonly string[];
}

/** What a seller is told that shops looked for in vain. */
export interface SellerWishes {
  readonly items: readonly (LookedFor & { readonly inYourCategories: boolean })[];
  /** PIN codes, or their first digits, that the seller serves; empty where it serves none yet: then it is everywhere. */
  readonly areas: readonly string[];
}

/** Most offers of one product that are listed. */
const MOST_OFFERS = 100;

/** What shops see: holds sellers and words of the index in memory, asks the index for the rest. */
export class Storefront {
  readonly #shelves: Shelves;
  readonly #now: () => number;
  readonly #horizons: HorizonSource;

  /** `now`: ms since 1970. */
  constructor(search: Search, now: () => number = Date.now) {
    this.#shelves = {
      search,
      vocabulary: new VocabularySource(search),
      sellers: new SellerDirectory(search),
      history: new ShopHistory(search),
      shown: new ShownListings(search),
    };
    this.#now = now;
    this.#horizons = new HorizonSource(search, now);
  }

  /** Products for a query and filters. Throws `InvalidCursor`, `SearchUnavailable`. */
  search(request: ProductsRequest): Promise<ProductsPage> {
    return searchProducts(this.#shelves, request, dayInIndia(this.#now()));
  }

  /** What may be meant by the letters typed so far. */
  suggest(request: SuggestRequest): Promise<Suggestion[]> {
    return suggest(this.#shelves, request);
  }

  /** Listings for sale by category id. */
  async categories(): Promise<Map<string, number>> {
    await this.#shelves.sellers.fresh();
    return categoriesCount(this.#shelves.search, { closed: this.#shelves.sellers.closed() });
  }

  /** Goods near their date that cost less, from sellers that deliver to a PIN code. Throws `InvalidCursor`. */
  async deals({ pincode, cursor, ...asked }: ShopDealsRequest): Promise<ShopDeals> {
    const { search, sellers } = this.#shelves;
    await sellers.fresh();
    const { deals, total, end } = await findDeals(search, {
      ...asked,
      servedBy: sellers.serving(pincode),
      after: cursor === undefined ? undefined : decodeDealsCursor(cursor),
      today: dayInIndia(this.#now()),
    });
    const named = deals.map((deal) => ({
      ...deal,
      sellerName: sellers.get(deal.document.sellerId ?? '')?.tradeName ?? null,
    }));
    return { deals: named, total, nextCursor: end && encodeDealsCursor(end) };
  }

  /**
   * What changed since a cursor, of all sellers or of those that deliver to a PIN code; and who sells nothing now,
   * whose listings are not for sale until it does again. Throws `InvalidCursor`, `SyncTooOld`.
   */
  async sync({ cursor, pincode, limit }: ShopSyncRequest): Promise<ShopSync> {
    const { search, sellers } = this.#shelves;
    await sellers.fresh();
    const served = pincode === undefined ? undefined : sellers.delivering(pincode).sort();
    const scope = served ? `${pincode}/${productHash(served.join(' '))}` : '';
    const now = this.#now();
    const page = await readSync(search, this.#horizons, {
      cursor,
      sellers: served,
      scope,
      limit,
      now,
    });
    return { ...page, closedSellers: sellers.closed() };
  }

  /** What shops in the areas that a seller serves looked for in vain over some days, oftenest first. */
  async shopsLookedFor(
    sellerId: string,
    { category, days, limit }: { category?: string | undefined; days: number; limit: number },
  ): Promise<SellerWishes> {
    const { search, sellers } = this.#shelves;
    await sellers.fresh();
    const areas = sellers.get(sellerId)?.areasServed ?? [];
    const since = new Date(this.#now() - days * DAY_MS).toISOString().slice(0, 10);
    const [found, own] = await Promise.all([
      lookedFor(search, { areas, category, since, limit }),
      categoriesCount(search, { sellerId }),
    ]);
    const items = found.map((wish) => ({
      ...wish,
      inYourCategories: wish.category !== null && own.has(wish.category),
    }));
    return { items, areas };
  }

  /** One product with all its offers; undefined where nobody sells it. */
  async product(productId: string, pincode?: string): Promise<Product | undefined> {
    const { search, sellers, shown } = this.#shelves;
    await sellers.fresh();
    const today = dayInIndia(this.#now());
    const servedBy = pincode === undefined ? undefined : sellers.serving(pincode);
    const asked = { today, closed: sellers.closed(), servedBy };
    const found = await findOffers(search, shown, {
      productIds: [productId],
      filter: [],
      not: closedClause(asked),
      better: offerParts(asked),
      mostEach: MOST_OFFERS,
    });
    const offers = found.get(productId);
    if (!offers) return undefined;
    const context = offerContext(this.#shelves, pincode, today);
    return productOf(offers.documents, offers.count, MOST_OFFERS, context);
  }
}
