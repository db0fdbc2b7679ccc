import { errors } from '@opensearch-project/opensearch';
import type { Search } from '../client/search.ts';
import { reaching, SearchUnavailable } from '../client/search-errors.ts';
import type { ShopDocument } from './shop-document.ts';

/** How old a copy may be, ms. */
const FRESH_MS = 5_000;
const SHOPS_HELD = 5_000;

/** What shops ordered before; those that search just now are held in memory for seconds. */
export class ShopHistory {
  readonly #search: Search;
  readonly #held = new Map<string, { readonly at: number; readonly products: Promise<string[]> }>();

  constructor(search: Search) {
    this.#search = search;
  }

  /** Product ids, the last ordered first. A search goes on without them where they cannot be had. */
  async of(shopId: string): Promise<readonly string[]> {
    const held = this.#held.get(shopId);
    if (held && performance.now() - held.at < FRESH_MS) return held.products;
    const products = this.#read(shopId);
    if (this.#held.size >= SHOPS_HELD) this.#held.clear();
    this.#held.set(shopId, { at: performance.now(), products });
    return products;
  }

  async #read(shopId: string): Promise<string[]> {
    try {
      const { body } = await reaching(() =>
        this.#search.client.get({ index: this.#search.alias('shops'), id: shopId }),
      );
      const { products } = body._source as unknown as ShopDocument;
      return products.map(({ productId }) => productId);
    } catch (error) {
      if (error instanceof SearchUnavailable || error instanceof errors.ResponseError) return [];
      throw error;
    }
  }
}
