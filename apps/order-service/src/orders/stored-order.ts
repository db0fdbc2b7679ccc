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
}

/** A freshly placed order, ready to be written. */
export const newStoredOrder = (order: Order, accountId: string): StoredOrder => ({
  ...order,
  accountId,
  history: [{ state: 'placed', at: order.placedAt, by: accountId, reason: null }],
});
