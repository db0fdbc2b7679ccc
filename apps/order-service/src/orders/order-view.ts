import { publishedPart } from '@kirana/contracts';
import type { Order } from '@kirana/contracts';
import type { HistoryEntry, StoredOrder } from './stored-order.ts';

/** An order as its shop and its seller see it. */
export interface OrderView extends Order {
  readonly history: readonly HistoryEntry[];
}

export const orderView = (order: StoredOrder): OrderView => ({
  ...publishedPart('order', { ...order }),
  history: order.history,
});
