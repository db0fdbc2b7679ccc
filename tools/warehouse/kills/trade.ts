import { randomInt } from 'node:crypto';
import type { ChangeEvent, Listing, Lot, Order, TopicName } from '@kirana/contracts';
import { TOPICS } from '@kirana/contracts';
import { newId } from '@kirana/domain';
import { aListing, aLot, anOrder, aSeller, changeEventOf } from '@kirana/testing';
import type { OutgoingRecord } from '@kirana/kafka';

/** What the warehouse must hold once all is loaded: rows by table. */
export type Expected = Record<string, number>;

interface Sent {
  readonly topic: TopicName;
  readonly record: OutgoingRecord;
}

const pick = <T>(from: readonly T[]): T => from[randomInt(from.length)] as T;
const STEPS = ['placed', 'accepted', 'packed', 'shipped', 'delivered'] as const;

/**
 * A market that trades at random and keeps count of what it told: new listings and prices, lots that sell and are written
 * off, orders that go their way, some records that nobody can read, some delivered twice.
 */
export class Trade {
  readonly expected: Expected = {
    dim_seller: 0,
    dim_listing: 0,
    fct_price_change: 0,
    fct_lot: 0,
    fct_stock_movement: 0,
    fct_order_line: 0,
    fct_order_status: 0,
    load_rejects: 0,
  };
  readonly #sellers: string[] = [];
  readonly #listings: Listing[] = [];
  readonly #lots: Lot[] = [];
  readonly #orders: Order[] = [];
  #told: Sent[] = [];
  #minutes = 0;

  /** So many happenings, in the order in which they must be published. */
  next(happenings: number): Sent[] {
    this.#told = [];
    for (let n = 0; n < happenings; n++) this.#happen();
    const again = this.#told.filter(({ record }) => record.value !== '{' && randomInt(20) === 0);
    return [...this.#told, ...again];
  }

  #happen(): void {
    this.#minutes++;
    const draw = randomInt(100);
    if (this.#sellers.length < 3 || draw < 1) this.#seller();
    else if (this.#listings.length < 5 || draw < 10) this.#listing();
    else if (this.#lots.length < 5 || draw < 20) this.#lot();
    else if (draw < 45) this.#reprice();
    else if (draw < 70) this.#moveStock();
    else if (this.#orders.length < 5 || draw < 85) this.#order();
    else if (draw < 98) this.#step();
    else this.#rubbish();
  }

  /** ISO 8601 UTC, a minute later with each happening. */
  #now(): string {
    return new Date(Date.UTC(2026, 0, 1) + this.#minutes * 60_000).toISOString();
  }

  #tell(topic: TopicName, event: ChangeEvent, ...tables: string[]): void {
    this.#told.push({ topic, record: { key: event.subject, value: JSON.stringify(event) } });
    for (const table of tables) this.expected[table] = (this.expected[table] ?? 0) + 1;
  }

  #seller(): void {
    const seller = aSeller();
    this.#sellers.push(seller.sellerId);
    this.#tell(TOPICS.seller, changeEventOf('seller', 'create', null, seller), 'dim_seller');
  }

  #listing(): void {
    const listing = aListing({ sellerId: pick(this.#sellers), updatedAt: this.#now() });
    this.#listings.push(listing);
    const event = changeEventOf('listing', 'create', null, listing);
    this.#tell(TOPICS.listing, event, 'dim_listing', 'fct_price_change');
  }

  #reprice(): void {
    const at = randomInt(this.#listings.length);
    const before = this.#listings[at] as Listing;
    const after = {
      ...before,
      pricePaise: (before.pricePaise ?? 0) + 1,
      version: before.version + 1,
      updatedAt: this.#now(),
    };
    this.#listings[at] = after;
    const event = changeEventOf('listing', 'update', before, after);
    this.#tell(TOPICS.listing, event, 'dim_listing', 'fct_price_change');
  }

  #lot(): void {
    const { listingId, sellerId } = pick(this.#listings);
    const lot = aLot({ listingId, sellerId, updatedAt: this.#now() });
    this.#lots.push(lot);
    const event = changeEventOf('lot', 'create', null, lot);
    this.#tell(TOPICS.lot, event, 'fct_lot', 'fct_stock_movement');
  }

  /** What is reserved is shipped, else a unit is reserved, else more is received. */
  #moveStock(): void {
    const at = randomInt(this.#lots.length);
    const before = this.#lots[at] as Lot;
    const counts =
      before.reserved > 0
        ? { reserved: 0 }
        : before.available > 0
          ? { reserved: 1, available: before.available - 1 }
          : { received: before.received + 50, available: 50 };
    const after = { ...before, ...counts, version: before.version + 1, updatedAt: this.#now() };
    this.#lots[at] = after;
    this.#tell(TOPICS.lot, changeEventOf('lot', 'update', before, after), 'fct_stock_movement');
  }

  #order(): void {
    const { listingId, sellerId } = pick(this.#listings);
    const order = anOrder({ sellerId, placedAt: this.#now(), updatedAt: this.#now() });
    const [line] = order.lines;
    const placed = { ...order, lines: line ? [{ ...line, listingId }] : [] };
    this.#orders.push(placed);
    const event = changeEventOf('order', 'create', null, placed);
    this.#tell(TOPICS.order, event, 'fct_order_line', 'fct_order_status');
  }

  #step(): void {
    const at = randomInt(this.#orders.length);
    const before = this.#orders[at] as Order;
    const state = STEPS[STEPS.findIndex((step) => step === before.state) + 1];
    if (!state) return this.#order();
    const after = { ...before, state, version: before.version + 1, updatedAt: this.#now() };
    this.#orders[at] = after;
    this.#tell(TOPICS.order, changeEventOf('order', 'update', before, after), 'fct_order_status');
  }

  #rubbish(): void {
    this.#told.push({ topic: TOPICS.lot, record: { key: newId('lot'), value: '{' } });
    this.expected['load_rejects'] = (this.expected['load_rejects'] ?? 0) + 1;
  }
}
