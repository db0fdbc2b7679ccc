import type { Order, OrderState } from '@kirana/contracts';

/** One step of an order's life: who did it, when and why. */
export interface HistoryEntry {
  readonly state: OrderState;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** The account, or `system`. */
  readonly by: string;
  readonly reason: string | null;
}

/** An order as it is stored: what is published, and what stays here. */
export interface StoredOrder extends Order {
  /** The account that ordered. */
  readonly accountId: string;
  readonly history: readonly HistoryEntry[];
  /** Units by listing that returns hold: asked for or accepted. */
  readonly returned?: Readonly<Record<string, number>>;
  /** What is held in the khata for it, in paise; 0 of an order in cash. */
  readonly heldPaise?: number;
  /** Until when the seller must accept; the stock is given back after. ISO 8601 UTC; gone once the order moved on. */
  readonly acceptBy?: string;
  /** Where the sweeper finds orders that nobody accepted. */
  readonly holdShard?: string;
}

/** Shards of the list of orders that wait to be accepted. */
export const HOLD_SHARDS = 8;

const shardOf = (orderId: string): string =>
  `hold-${(orderId.codePointAt(orderId.length - 1) ?? 0) % HOLD_SHARDS}`;

/** A freshly placed order, ready to be written. Its reservation lasts `holdMs`. */
export const newStoredOrder = (order: Order, accountId: string, holdMs: number): StoredOrder => ({
  ...order,
  accountId,
  history: [{ state: 'placed', at: order.placedAt, by: accountId, reason: null }],
  acceptBy: new Date(Date.parse(order.placedAt) + holdMs).toISOString(),
  holdShard: shardOf(order.orderId),
});
