import type { Listing, Lot, Seller } from '@kirana/contracts';
import { newId } from '@kirana/domain';
import { TABLES, VersionedTable } from '@kirana/dynamodb';
import { call, openFirm, placeOrder, signIn } from '@kirana/marketplace';
import type { Person } from '@kirana/marketplace';
import { aListing, aLot, aSeller } from '@kirana/testing';
import { join } from 'node:path';
import type { Random } from './random.ts';
import type { World } from './world.ts';

const TITLES = [
  'Parle-G Biscuit 70gm x 24 Rs.5 MRP',
  'AASHIRVAAD ATTA 5KG',
  'Tata Salt 1 kg',
  'Maggi 2-Min Masala Noodles 70g pack of 12',
  'Toor Dal 1kg',
  'Surf Excel Easy Wash 500 gms',
  'सूरजमुखी तेल 1 ltr',
] as const;

/** Things the load knows to exist; a write that fails means that it looks again. */
interface Stock {
  readonly listings: Map<string, Listing>;
  readonly lots: Map<string, Lot>;
}

type Step = () => Promise<unknown>;

/** Writes over REST and straight into tables, in an order the seed decides, whatever is being killed meanwhile. */
export class Load {
  readonly counts = { done: 0, refused: 0 };
  readonly #world: World;
  readonly #random: Random;
  readonly #listings: VersionedTable<Listing>;
  readonly #lots: VersionedTable<Lot>;
  readonly #direct: Stock = { listings: new Map(), lots: new Map() };
  readonly #rest = new Map<string, Listing>();
  #sellerId = '';
  #seller: Person | undefined;
  #shop: Person | undefined;
  #signedInAt = 0;

  constructor(world: World, random: Random) {
    this.#world = world;
    this.#random = random;
    this.#listings = new VersionedTable<Listing>(world.dynamo, TABLES.listings);
    this.#lots = new VersionedTable<Lot>(world.dynamo, TABLES.lots);
  }

  /** Makes the sellers, one in the table and one over REST. */
  async begin(): Promise<void> {
    const seller = aSeller();
    await new VersionedTable<Seller>(this.#world.dynamo, TABLES.sellers).create(seller);
    this.#sellerId = seller.sellerId;
    this.#world.sellers.add(seller.sellerId);
    await this.#signIn();
    await openFirm(this.#addresses(), this.#seller as Person);
  }

  /** Goes on at about `rate` writes a second until the signal. */
  async run(rate: number, signal: AbortSignal): Promise<void> {
    const under = new Set<Promise<void>>();
    for (let due = performance.now(); !signal.aborted; due += 1_000 / rate) {
      const wait = due - performance.now();
      if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
      if (wait < -2_000) due = performance.now();
      if (under.size >= 12) await Promise.race(under);
      const step = this.#step();
      const running = this.#attempt(step).finally(() => under.delete(running));
      under.add(running);
    }
    await Promise.all(under);
  }

  async #attempt(step: Step): Promise<void> {
    try {
      await step();
      this.counts.done++;
    } catch {
      // A killed service, a version that moved on: what became of it is seen in the tables at the end.
      this.counts.refused++;
      if (performance.now() - this.#signedInAt > 240_000) await this.#signIn().catch(() => {});
    }
  }

  #step(): Step {
    const random = this.#random;
    const chance = random.next();
    const [title, price] = [random.pick(TITLES), random.between(1_000, 50_000)];
    const [listing, lot] = [one(this.#direct.listings, random), one(this.#direct.lots, random)];
    const mine = one(this.#rest, random);
    if (chance < 0.2 || !listing) return () => this.#createListing(title, price);
    if (chance < 0.5) return () => this.#updateListing(listing, price);
    if (chance < 0.56) return () => this.#deleteListing(listing);
    if (chance < 0.64 || !lot) return () => this.#createLot(listing.listingId);
    if (chance < 0.74) return () => this.#updateLot(lot, random.between(0, 100));
    if (chance < 0.84 || !mine) return () => this.#restCreate(title, price);
    if (chance < 0.92) return () => this.#restPatch(mine, price);
    if (chance < 0.95) return () => this.#restDelete(mine);
    if (chance < 0.98) return () => this.#restLot(mine.listingId);
    return () => this.#order(mine.listingId);
  }

  async #createListing(title: string, pricePaise: number): Promise<void> {
    const { version: _, ...listing } = aListing({ sellerId: this.#sellerId, title, pricePaise });
    keep(this.#direct.listings, listing.listingId, await this.#listings.create(listing));
  }

  async #updateListing(listing: Listing, pricePaise: number): Promise<void> {
    const now = await this.#listings.get({ listingId: listing.listingId });
    if (!now) return void this.#direct.listings.delete(listing.listingId);
    keep(this.#direct.listings, now.listingId, await this.#listings.update(now, { pricePaise }));
  }

  async #deleteListing({ listingId }: Listing): Promise<void> {
    const now = await this.#listings.get({ listingId });
    this.#direct.listings.delete(listingId);
    if (now) await this.#listings.delete({ listingId }, now.version);
  }

  async #createLot(listingId: string): Promise<void> {
    const { version: _, ...lot } = aLot({
      lotId: newId('lot'),
      sellerId: this.#sellerId,
      listingId,
    });
    keep(this.#direct.lots, lot.lotId, await this.#lots.create(lot));
  }

  async #updateLot({ listingId, lotId }: Lot, available: number): Promise<void> {
    const now = await this.#lots.get({ listingId, lotId });
    if (now) await this.#lots.update(now, { available });
  }

  async #restCreate(title: string, pricePaise: number): Promise<void> {
    const made = await this.#call<Listing>('POST', `${this.#addresses().catalog}/v1/listings`, {
      title,
      pricePaise,
    });
    keep(this.#rest, made.listingId, made);
  }

  async #restPatch({ listingId }: Listing, pricePaise: number): Promise<void> {
    const url = `${this.#addresses().catalog}/v1/listings/${listingId}`;
    const now = await this.#listings.get({ listingId });
    if (!now) return void this.#rest.delete(listingId);
    await this.#call('PATCH', url, { pricePaise }, { 'if-match': `"${now.version}"` });
  }

  async #restDelete({ listingId }: Listing): Promise<void> {
    this.#rest.delete(listingId);
    await this.#call('DELETE', `${this.#addresses().catalog}/v1/listings/${listingId}`);
  }

  async #restLot(listingId: string): Promise<void> {
    const lot = { listingId, quantity: 50, expiresOn: '2099-12-31' };
    await this.#call('POST', `${this.#addresses().order}/v1/lots`, lot);
  }

  async #order(listingId: string): Promise<void> {
    const lines = [{ listingId, units: 1 }];
    await placeOrder(this.#addresses(), this.#shop as Person, { deliveryPincode: '560001', lines });
  }

  #call<T>(method: string, url: string, json?: unknown, headers = {}): Promise<T> {
    return call<T>(method, url, {
      token: this.#seller?.token ?? '',
      headers,
      ...(json === undefined ? {} : { json }),
    });
  }

  #addresses() {
    return this.#world.stack.services;
  }

  async #signIn(): Promise<void> {
    const messages = { logFile: join(this.#world.profile.logs, 'identity-service.log') };
    this.#signedInAt = performance.now();
    this.#seller = await signIn(this.#addresses(), messages, 'seller', '+919810000011');
    this.#shop = await signIn(this.#addresses(), messages, 'retailer', '+919810000012');
    this.#world.sellers.add(this.#seller.sellerId ?? '');
  }
}

/** Any of the things known, or undefined where there are none yet. */
const one = <T>(from: ReadonlyMap<string, T>, random: Random): T | undefined =>
  from.size === 0 ? undefined : random.pick([...from.values()]);

/** Not too many: things must be changed often, not once each. */
function keep<T>(into: Map<string, T>, id: string, thing: T): void {
  into.set(id, thing);
  const oldest = into.size > 200 ? into.keys().next().value : undefined;
  if (oldest !== undefined) into.delete(oldest);
}
