import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { KeyReused } from '../idempotency/key-reused.ts';
import { creditLeft } from '../khata/khata-account.ts';
import type { StoredKhata } from '../khata/khata-repository.ts';
import { reserveCart } from '../reservation/reserve-cart.ts';
import type { Reservation } from '../reservation/reserve-cart.ts';
import type { Cart, SellerCart } from './cart.ts';
import { checkCart } from './check-cart.ts';
import { StockContended } from './checkout-errors.ts';
import { CheckoutStore, MarketReader } from './checkout-ports.ts';
import type { Placement } from './checkout-ports.ts';
import type { OrderGroup, Outcome, PlannedOrder } from './order-group.ts';
import { groupIdOf, planOrders, undecided } from './order-group.ts';
import { pauseBeforeRetry } from './pause-before-retry.ts';
import type { Refusal } from './refusals.ts';

/** Plans of one order before giving up: each failed one means that somebody else got stock. */
const TRIES = 25;

export interface CheckoutRequest {
  readonly accountId: string;
  readonly shopId: string;
  readonly idempotencyKey: string;
  readonly requestHash: string;
  readonly cart: Cart;
}

/**
 * Turns a cart into orders, one a seller. The group is written first and each order decided once (docs/decisions/070),
 * so this may be called again at any time, by anyone, for the same key.
 */
@Injectable()
export class Checkout {
  constructor(
    private readonly market: MarketReader,
    private readonly store: CheckoutStore,
    private readonly clock: Clock,
  ) {}

  /** The group with every order decided. Throws `KeyReused` or, to be tried again, `StockContended`. */
  async order(request: CheckoutRequest): Promise<OrderGroup> {
    const groupId = groupIdOf(request.accountId, request.idempotencyKey);
    const known = await this.store.group(groupId);
    const group = known ?? (await this.store.start(await this.plan(groupId, request)));
    if (group.requestHash !== request.requestHash || group.accountId !== request.accountId) {
      throw new KeyReused();
    }
    return this.settle(group);
  }

  /** Decides what is undecided. Where others decided meanwhile, their word holds. */
  async settle(group: OrderGroup): Promise<OrderGroup> {
    let settled = group;
    for (const planned of undecided(group)) {
      const outcome = await this.decide(settled, planned);
      if (!outcome) return this.reread(group);
      const outcomes = { ...settled.outcomes, [planned.orderId]: outcome };
      settled = { ...settled, outcomes };
    }
    return settled;
  }

  private async reread(group: OrderGroup): Promise<OrderGroup> {
    const now = await this.store.group(group.groupId);
    if (!now) throw new Error(`Order group ${group.groupId} is gone`);
    return this.settle(now);
  }

  private async plan(groupId: string, request: CheckoutRequest): Promise<OrderGroup> {
    const { accountId, shopId, requestHash, cart } = request;
    const at = this.clock.now();
    const checked = checkCart(cart, await this.market.market(listingsOf(cart)));
    const refusals = checked.ok ? await this.shortStock(cart, checked.carts, at) : checked.refusals;
    return {
      groupId,
      accountId,
      shopId,
      requestHash,
      cart,
      startedAt: new Date(at).toISOString(),
      refusals,
      orders: checked.ok && refusals.length === 0 ? planOrders(checked.carts, at) : [],
      outcomes: {},
    };
  }

  /** Of several sellers, what is short before anything is taken: then nothing is ordered, and the shop decides. */
  private async shortStock(
    cart: Cart,
    carts: readonly SellerCart[],
    at: number,
  ): Promise<readonly Refusal[]> {
    if (carts.length === 1) return [];
    const lots = await this.market.lots(listingsOf(cart));
    return carts.flatMap((part) => {
      const plan = reserveCart(part, (id) => lots.get(id) ?? [], { ...cart, at });
      return plan.ok ? [] : plan.refusals;
    });
  }

  /** How the order ended, or undefined when somebody else decided it. */
  private async decide(group: OrderGroup, planned: PlannedOrder): Promise<Outcome | undefined> {
    for (let tried = 0; tried < TRIES; tried += 1) {
      if (tried > 0) await pauseBeforeRetry(tried);
      const at = this.clock.now();
      const lots = await this.market.lots(listingsOf(planned.cart));
      const { minimumDaysLeft } = group.cart;
      const made = reserveCart(planned.cart, (id) => lots.get(id) ?? [], { minimumDaysLeft, at });
      const { khata, refusals } = await this.credit(group, planned);
      const placing =
        made.ok && refusals.length === 0
          ? await this.store.place({ ...placementOf(group, planned, made, at), ...khata })
          : await this.store.refuse(group, planned.orderId, [
              ...(made.ok ? [] : made.refusals),
              ...refusals,
            ]);
      if (placing === 'decided') return undefined;
      if (placing !== 'conflict') return placing;
    }
    throw new StockContended(TRIES);
  }

  /** Of an order on credit, the khata as it is now, or why it gives no credit for this. */
  private async credit(
    { cart, shopId }: OrderGroup,
    { cart: { sellerId, totalPaise } }: PlannedOrder,
  ): Promise<{ khata?: { khata: StoredKhata }; refusals: readonly Refusal[] }> {
    if (cart.payment !== 'credit') return { refusals: [] };
    const khata = await this.market.khata(sellerId, shopId);
    const creditLeftPaise = khata ? creditLeft(khata) : 0;
    if (khata && totalPaise <= creditLeftPaise) return { khata: { khata }, refusals: [] };
    return { refusals: [{ reason: 'credit-exceeded', sellerId, creditLeftPaise, totalPaise }] };
  }
}

const placementOf = (
  group: OrderGroup,
  planned: PlannedOrder,
  { lines, picks }: Extract<Reservation, { ok: true }>,
  at: number,
): Placement => ({
  group,
  planned,
  picks,
  outcome: { placed: true, placedAt: new Date(at).toISOString(), lines },
});

const listingsOf = ({ lines }: Pick<Cart | SellerCart, 'lines'>): string[] =>
  lines.map(({ listingId }) => listingId);
