import type { OrderState, OrderSummary } from './order.ts';

/** The piles that orders lie in, as a seller works through them. */
export const PILES = {
  new: ['placed'],
  toPack: ['accepted'],
  toShip: ['packed'],
  onTheWay: ['shipped'],
  done: ['delivered', 'cancelled'],
} as const satisfies Record<string, readonly OrderState[]>;
export type Pile = keyof typeof PILES;
export const PILE_NAMES = Object.keys(PILES) as Pile[];

export const pileOf = (state: OrderState): Pile =>
  PILE_NAMES.find((pile) => (PILES[pile] as readonly OrderState[]).includes(state)) ?? 'done';

/** Orders by id, each in the newest version that anybody told. */
export type KnownOrders = ReadonlyMap<string, OrderSummary>;

/** What is known after hearing of these; an older version than the known one is old news. */
export function withNews(known: KnownOrders, news: readonly OrderSummary[]): KnownOrders {
  let next: Map<string, OrderSummary> | undefined;
  for (const order of news) {
    const before = (next ?? known).get(order.orderId);
    if (before && before.version >= order.version) continue;
    next ??= new Map(known);
    next.set(order.orderId, order);
  }
  return next ?? known;
}

/** The orders of a pile. What waits for the seller shows the oldest first, since it waits longest; the rest the newest. */
export function ordersOf(known: KnownOrders, pile: Pile): OrderSummary[] {
  const orders = [...known.values()].filter(({ state }) => pileOf(state) === pile);
  const waits = pile === 'new' || pile === 'toPack' || pile === 'toShip';
  return orders.toSorted((a, b) => (a.placedAt < b.placedAt ? -1 : 1) * (waits ? 1 : -1));
}

export function countsOf(known: KnownOrders): Record<Pile, number> {
  const counts = { new: 0, toPack: 0, toShip: 0, onTheWay: 0, done: 0 };
  for (const { state } of known.values()) counts[pileOf(state)] += 1;
  return counts;
}
