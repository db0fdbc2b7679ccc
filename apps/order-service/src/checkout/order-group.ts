import { createHash } from 'node:crypto';
import type { Order, OrderLine } from '@kirana/contracts';
import { newId, stableId } from '@kirana/domain';
import type { Cart, SellerCart } from './cart.ts';
import type { Refusal } from './refusals.ts';

/** One seller's order as the checkout fixed it: id, lines and prices are settled, its stock is not. */
export interface PlannedOrder {
  readonly orderId: string;
  readonly cart: SellerCart;
}

/** How a planned order ended. Written once, in the same transaction as its effect. */
export type Outcome =
  | {
      readonly placed: true;
      /** ISO 8601 UTC. */
      readonly placedAt: string;
      readonly lines: readonly OrderLine[];
    }
  | { readonly placed: false; readonly refusals: readonly Refusal[] };

/**
 * One checkout: what was asked under one idempotency key and what became of it. It is written before anything is
 * reserved, so that whoever comes next, a retry or the sweeper after a crash, goes on where it stopped.
 */
export interface OrderGroup {
  readonly groupId: string;
  readonly accountId: string;
  readonly shopId: string;
  /** Of the request, to tell a retry from another request under the same key. */
  readonly requestHash: string;
  readonly cart: Cart;
  /** ISO 8601 UTC. */
  readonly startedAt: string;
  /** Why nothing was ordered at all; then `orders` is empty. */
  readonly refusals: readonly Refusal[];
  readonly orders: readonly PlannedOrder[];
  /** By order id; what is missing is still to be done. */
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

/**
 * The id of the checkout that an account starts with a key: known before anything is written, so that concurrent
 * retries meet in one item. Hashed, since a client chooses the key.
 */
export function groupIdOf(accountId: string, idempotencyKey: string): string {
  const digest = createHash('sha256').update(`${accountId}\n${idempotencyKey}`).digest('hex');
  return stableId('grp', digest);
}

/** The planned orders of a checkout, each with its id for good. `at`: ms since 1970. */
export const planOrders = (carts: readonly SellerCart[], at: number): PlannedOrder[] =>
  carts.map((cart) => ({ orderId: newId('ord', at), cart }));

/** The orders that are neither placed nor refused yet. */
export const undecided = ({ orders, outcomes }: OrderGroup): PlannedOrder[] =>
  orders.filter(({ orderId }) => !outcomes[orderId]);

/** The orders that were placed, as they were then: a retry gets the same answer, whatever became of them since. */
export const placedOrders = (group: OrderGroup): Order[] =>
  group.orders.flatMap((planned) => {
    const outcome = group.outcomes[planned.orderId];
    return outcome?.placed ? [placedOrder(group, planned, outcome)] : [];
  });

/** An order in its first version. */
export function placedOrder(
  { groupId, shopId, cart }: OrderGroup,
  { orderId, cart: { sellerId } }: PlannedOrder,
  { placedAt, lines }: Extract<Outcome, { placed: true }>,
): Order {
  return {
    orderId,
    groupId,
    sellerId,
    shopId,
    deliveryPincode: cart.deliveryPincode,
    state: 'placed',
    lines,
    totalPaise: lines.reduce((sum, { linePaise }) => sum + linePaise, 0),
    payment: cart.payment,
    placedAt,
    version: 1,
    createdAt: placedAt,
    updatedAt: placedAt,
  };
}

/** Every reason why something of the checkout was not ordered. */
export const groupRefusals = ({ refusals, orders, outcomes }: OrderGroup): Refusal[] => [
  ...refusals,
  ...orders.flatMap(({ orderId }) => {
    const outcome = outcomes[orderId];
    return outcome && !outcome.placed ? outcome.refusals : [];
  }),
];
