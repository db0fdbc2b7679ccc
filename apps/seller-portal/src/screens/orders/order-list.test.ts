import { describe, expect, it } from '@jest/globals';
import type { OrderSummary } from './order.ts';
import { countsOf, ordersOf, withNews } from './order-list.ts';

const order = (orderId: string, changes: Partial<OrderSummary> = {}): OrderSummary => ({
  orderId,
  shopId: 'shp_1',
  state: 'placed',
  version: 1,
  placedAt: '2026-11-23T06:00:00.000Z',
  deliveryPincode: '560001',
  payment: 'cash',
  totalPaise: 1_000,
  lines: 1,
  units: 2,
  ...changes,
});

describe('what is known of orders', () => {
  it('is the newest of whatever was read and heard, in whatever order that came', () => {
    const accepted = order('a', { state: 'accepted', version: 2 });
    for (const news of [
      [order('a'), accepted],
      [accepted, order('a')],
    ]) {
      expect(withNews(new Map(), news).get('a')).toBe(news.find(({ version }) => version === 2));
    }
  });

  it('stays the same object where nothing is news', () => {
    const known = withNews(new Map(), [order('a')]);
    expect(withNews(known, [order('a')])).toBe(known);
  });

  it('lies in piles: what waits for the seller oldest first, the rest newest first', () => {
    const early = '2026-11-22T06:00:00.000Z';
    const known = withNews(new Map(), [
      order('new'),
      order('waiting', { placedAt: early }),
      order('done', { state: 'delivered' }),
      order('cancelled', { state: 'cancelled', placedAt: early }),
    ]);
    expect(ordersOf(known, 'new').map(({ orderId }) => orderId)).toEqual(['waiting', 'new']);
    expect(ordersOf(known, 'done').map(({ orderId }) => orderId)).toEqual(['done', 'cancelled']);
    expect(countsOf(known)).toEqual({ new: 2, toPack: 0, toShip: 0, onTheWay: 0, done: 2 });
  });
});
