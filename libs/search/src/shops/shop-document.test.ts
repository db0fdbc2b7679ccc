import { describe, expect, it } from '@jest/globals';
import { anOrder } from '@kirana/testing';
import { orderStep, PRODUCTS_KEPT } from './shop-document.ts';
import type { ShopDocument } from './shop-document.ts';

const [line] = anOrder().lines;
const ordered = (productIds: readonly string[], placedAt: string) =>
  anOrder({ placedAt, lines: productIds.map((productId) => ({ ...line!, productId })) });
const after = (orders: readonly ReturnType<typeof ordered>[]) =>
  orders.reduce<ShopDocument | undefined>(
    (held, order) => orderStep(order)(held) ?? held,
    undefined,
  );

describe('what a shop ordered before', () => {
  const first = ordered(['atta', 'salt'], '2026-11-20T08:00:00.000Z');
  const second = ordered(['atta', 'tea'], '2026-11-22T08:00:00.000Z');

  it('is the same however often and in whatever order its orders come', () => {
    const all = [
      [first, second],
      [second, first],
      [first, second, first, second],
    ].map(after);
    expect(new Set(all.map((each) => JSON.stringify(each?.products))).size).toBe(1);
    expect(all[0]?.products.map(({ productId }) => productId)).toEqual(['atta', 'tea', 'salt']);
  });

  it('is bounded: what was not ordered for longest goes first', () => {
    const many = Array.from({ length: PRODUCTS_KEPT }, (_, at) => `product-${at}`);
    const products = after([first, ordered(many, '2026-11-23T08:00:00.000Z')])?.products;
    expect(products).toHaveLength(PRODUCTS_KEPT);
    expect(products?.some(({ productId }) => productId === 'atta')).toBe(false);
  });
});
