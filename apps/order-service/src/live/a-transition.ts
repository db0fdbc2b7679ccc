import type { Transition } from './transition.ts';

/** A transition of which a test sets what matters to it. */
export const aTransition = (changes: Partial<Transition> = {}): Transition => ({
  orderId: 'ord_1',
  sellerId: 'sel_1',
  shopId: 'shp_1',
  state: 'placed',
  from: null,
  version: 1,
  at: '2026-11-23T06:00:00.000Z',
  placedAt: '2026-11-23T06:00:00.000Z',
  deliveryPincode: '560001',
  payment: 'cash',
  totalPaise: 1_000,
  lines: 1,
  units: 2,
  ...changes,
});
