import type { Order } from '@kirana/contracts';
import type { Step } from '../documents/apply-change.ts';

/** Products kept of a shop, those ordered last. */
export const PRODUCTS_KEPT = 200;

/** What a shop ordered before, the latest first: no amounts, no sellers. */
export interface ShopDocument {
  readonly shopId: string;
  readonly products: readonly OrderedProduct[];
}

export interface OrderedProduct {
  readonly productId: string;
  /** When it was last ordered, ISO 8601 UTC. */
  readonly at: string;
}

/** A shop's document after an order. Only the latest time of each product is kept, so any order of delivery ends alike. */
export function orderStep({ shopId, lines, placedAt }: Order): Step<ShopDocument> {
  return (held) => {
    const latest = new Map(held?.products.map(({ productId, at }) => [productId, at]));
    const newer = lines.filter(({ productId }) => placedAt > (latest.get(productId) ?? ''));
    if (newer.length === 0) return undefined;
    for (const { productId } of newer) latest.set(productId, placedAt);
    const products = [...latest]
      .map(([productId, at]) => ({ productId, at }))
      .sort((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : a.productId < b.productId ? -1 : 1))
      .slice(0, PRODUCTS_KEPT);
    return { shopId, products };
  };
}
