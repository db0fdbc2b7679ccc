import type { Listing, Lot, Seller } from '@kirana/contracts';
import { newId } from '@kirana/domain';
import { TABLES, VersionedTable } from '@kirana/dynamodb';
import { UnexpectedAnswer } from '@kirana/marketplace';
import { aListing, aLot, aSeller } from '@kirana/testing';
import { keep, oneOf } from './known.ts';
import type { Random } from './random.ts';
import { Trade } from './trade.ts';
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
  /** Writes done, and by reason those that were not. */
  readonly counts = { done: 0, refused: new Map<string, number>() };
  readonly #world: World;
  readonly #random: Random;
  readonly #listings: VersionedTable<Listing>;
  readonly #lots: VersionedTable<Lot>;
  readonly #direct: Stock = { listings: new Map(), lots: new Map() };
  readonly #trade: Trade;
  #sellerId = '';

  constructor(world: World, random: Random) {
    this.#world = world;
    this.#random = random;
    this.#listings = new VersionedTable<Listing>(world.dynamo, TABLES.listings);
    this.#lots = new VersionedTable<Lot>(world.dynamo, TABLES.lots);
    this.#trade = new Trade(world);
  }

  /** Orders that the services took. */
  get ordersPlaced(): number {
    return this.#trade.placed;
  }

  /** Makes the sellers, one in the table and one over REST. */
  async begin(): Promise<void> {
    const seller = aSeller();
    await new VersionedTable<Seller>(this.#world.dynamo, TABLES.sellers).create(seller);
    this.#sellerId = seller.sellerId;
    this.#world.sellers.add(seller.sellerId);
    await this.#trade.begin();
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
    } catch (error) {
      // A killed service, a version that moved on: what became of it is seen in the tables at the end.
      const { refused } = this.counts;
      refused.set(reasonOf(error), (refused.get(reasonOf(error)) ?? 0) + 1);
      await this.#trade.staySignedIn().catch(() => {});
    }
  }

  #step(): Step {
    const random = this.#random;
    const chance = random.next();
    const [title, price] = [random.pick(TITLES), random.between(1_000, 50_000)];
    const listing = oneOf(this.#direct.listings, random);
    const lot = oneOf(this.#direct.lots, random);
    if (chance < 0.18 || !listing) return () => this.#createListing(title, price);
    if (chance < 0.4) return () => this.#updateListing(listing, price);
    if (chance < 0.45) return () => this.#deleteListing(listing);
    if (chance < 0.52 || !lot) return () => this.#createLot(listing.listingId);
    if (chance < 0.6) return () => this.#updateLot(lot, random.between(0, 100));
    return this.#trade.next(random, title, price);
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
}

const reasonOf = (error: unknown): string =>
  error instanceof UnexpectedAnswer ? `answer ${error.status}` : (error as Error).name;
