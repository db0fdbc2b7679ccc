import type { PickableLot } from '../reservation/plan-picks.ts';
import type { StoredKhata } from '../khata/khata-repository.ts';
import type { ReservedPick } from '../reservation/reserve-cart.ts';
import type { Market } from './check-cart.ts';
import type { OrderGroup, Outcome, PlannedOrder } from './order-group.ts';
import type { Refusal } from './refusals.ts';

/** Lots by listing. */
export type LotsByListing = ReadonlyMap<string, readonly PickableLot[]>;

/** What a checkout reads before it decides. Stock is read consistently: as of all writes that have ended. */
export abstract class MarketReader {
  abstract market(listingIds: readonly string[]): Promise<Market>;
  abstract lots(listingIds: readonly string[]): Promise<LotsByListing>;
  /** The shop's khata with the seller, where it has one. */
  abstract khata(sellerId: string, shopId: string): Promise<StoredKhata | undefined>;
}

/**
 * What became of an attempt: the outcome written; `decided` when somebody else placed or refused the order meanwhile;
 * `conflict` when the stock is not as it was read: read again and plan anew.
 */
export type Attempt = Outcome | 'decided' | 'conflict';

/** A planned order, how it is to end, and the stock to be taken for it. */
export interface Placement {
  readonly group: OrderGroup;
  readonly planned: PlannedOrder;
  readonly outcome: Extract<Outcome, { placed: true }>;
  readonly picks: readonly ReservedPick[];
  /** Of an order on credit: the khata that its amount is held in. */
  readonly khata?: StoredKhata;
}

/** Where checkouts are kept. Every write is conditional, so that each order is decided once. */
export abstract class CheckoutStore {
  abstract group(groupId: string): Promise<OrderGroup | undefined>;
  /** Writes the group unless one with its id is there; returns the one that is there afterwards. */
  abstract start(group: OrderGroup): Promise<OrderGroup>;
  /** Lots, movements, order and outcome in one transaction. */
  abstract place(placement: Placement): Promise<Attempt>;
  /** Records that an order could not be placed, unless it is decided already. */
  abstract refuse(
    group: OrderGroup,
    orderId: string,
    refusals: readonly Refusal[],
  ): Promise<Attempt>;
  /** Groups with undecided orders that were started before `at` (ms): whoever worked on them is gone. */
  abstract abandoned(at: number): Promise<readonly OrderGroup[]>;
  /** Takes a settled group off the list of open ones, where two deciders each left it to the other. */
  abstract close(group: OrderGroup): Promise<void>;
}
