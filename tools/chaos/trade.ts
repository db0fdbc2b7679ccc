import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { Listing, Lot, Order } from '@kirana/contracts';
import { TABLES, VersionedTable } from '@kirana/dynamodb';
import { addLot, call, openFirm, placeOrder, signIn, UnexpectedAnswer } from '@kirana/marketplace';
import type { Person } from '@kirana/marketplace';
import { keep, oneOf } from './known.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

const NEXT_STEP = {
  placed: 'accept',
  accepted: 'pack',
  packed: 'ship',
  shipped: 'deliver',
} as const;

/** Tries of one order under one idempotency key, while the service that takes it is being killed. */
const ORDER_TRIES = 4;

const TOKEN_AGE_MS = 240_000;

/** A seller and a shop that trade over REST, whatever is being killed meanwhile. */
export class Trade {
  readonly #world: World;
  readonly #table: VersionedTable<Listing>;
  readonly #listings = new Map<string, Listing>();
  readonly #lots = new Map<string, Lot>();
  readonly #orders = new Map<string, Order>();
  #seller: Person | undefined;
  #shop: Person | undefined;
  #signedInAt = 0;
  /** Orders that were placed, as the services answered. */
  placed = 0;

  constructor(world: World) {
    this.#world = world;
    this.#table = new VersionedTable<Listing>(world.dynamo, TABLES.listings);
  }

  async begin(): Promise<void> {
    await this.#signIn();
    await openFirm(this.#at, this.#seller as Person);
  }

  /** Tokens live some minutes only. */
  async staySignedIn(): Promise<void> {
    if (performance.now() - this.#signedInAt > TOKEN_AGE_MS) await this.#signIn();
  }

  /** One act of trade, drawn now and done when called. */
  next(random: Random, title: string, pricePaise: number): () => Promise<unknown> {
    const chance = random.next();
    const listing = oneOf(this.#listings, random);
    const [lot, order] = [oneOf(this.#lots, random), oneOf(this.#orders, random)];
    const [units, onHand] = [random.between(1, 5), random.between(400, 600)];
    if (chance < 0.3 || !listing) return () => this.#create(title, pricePaise);
    if (chance < 0.5) return () => this.#patch(listing, pricePaise);
    if (chance < 0.55) return () => this.#remove(listing);
    if (chance < 0.67 || !lot) return () => this.#stock(listing.listingId);
    if (chance < 0.72) return () => this.#count(lot, onHand);
    if (chance < 0.88 || !order) return () => this.#order(lot.listingId, units);
    return () => this.#step(order);
  }

  async #create(title: string, pricePaise: number): Promise<void> {
    const json = { title, pricePaise };
    const made = await this.#sells<Listing>('POST', `${this.#at.catalog}/v1/listings`, json);
    keep(this.#listings, made.listingId, made);
  }

  async #patch({ listingId }: Listing, pricePaise: number): Promise<void> {
    const now = await this.#table.get({ listingId });
    if (!now) return void this.#listings.delete(listingId);
    const url = `${this.#at.catalog}/v1/listings/${listingId}`;
    await this.#sells('PATCH', url, { pricePaise }, { 'if-match': `"${now.version}"` });
  }

  async #remove({ listingId }: Listing): Promise<void> {
    this.#listings.delete(listingId);
    await this.#sells('DELETE', `${this.#at.catalog}/v1/listings/${listingId}`);
  }

  async #stock(listingId: string): Promise<void> {
    const lot = { listingId, quantity: 500, expiresOn: '2099-12-31' };
    const made = await addLot(this.#at, this.#seller as Person, lot);
    keep(this.#lots, made.lotId, made, 40);
  }

  /** A count of the shelf, by whoever read the lot's newest version. */
  async #count({ lotId }: Lot, onHand: number): Promise<void> {
    const url = `${this.#at.order}/v1/lots/${lotId}`;
    const now = await this.#sells<Lot>('GET', url);
    await this.#sells('PATCH', url, { onHand }, { 'if-match': `"${now.version}"` });
  }

  /** The same key at every try: whatever the killed service had done, the order is placed once. */
  async #order(listingId: string, units: number): Promise<void> {
    const request = { deliveryPincode: '560001', lines: [{ listingId, units }] };
    const key = randomUUID();
    for (let tries = 1; ; tries++) {
      try {
        const { orders } = await placeOrder(this.#at, this.#shop as Person, request, key);
        for (const order of orders) keep(this.#orders, order.orderId, order);
        this.placed += orders.length;
        return;
      } catch (error) {
        const refused = error instanceof UnexpectedAnswer && error.status < 500;
        if (refused || tries === ORDER_TRIES) throw error;
        await new Promise((resolve) => setTimeout(resolve, 500 * tries));
      }
    }
  }

  async #step({ orderId, state }: Order): Promise<void> {
    const step = NEXT_STEP[state as keyof typeof NEXT_STEP];
    this.#orders.delete(orderId);
    if (step === undefined) return;
    const url = `${this.#at.order}/v1/orders/${orderId}/steps`;
    keep(this.#orders, orderId, await this.#sells<Order>('POST', url, { step }));
  }

  #sells<T>(method: string, url: string, json?: unknown, headers = {}): Promise<T> {
    const token = this.#seller?.token ?? '';
    return call<T>(method, url, { token, headers, ...(json === undefined ? {} : { json }) });
  }

  get #at() {
    return this.#world.stack.services;
  }

  async #signIn(): Promise<void> {
    const messages = { logFile: join(this.#world.profile.logs, 'identity-service.log') };
    this.#signedInAt = performance.now();
    this.#seller = await signIn(this.#at, messages, 'seller', '+919810000011');
    this.#shop = await signIn(this.#at, messages, 'retailer', '+919810000012');
    this.#world.sellers.add(this.#seller.sellerId ?? '');
  }
}
