import { randomUUID } from 'node:crypto';
import type { Listing, Order } from '@kirana/contracts';
import type { Person } from '@kirana/marketplace';
import { UnexpectedAnswer } from '@kirana/marketplace';
import type { Balanced } from './balanced.ts';
import type { Step } from './open-loop.ts';

/** Parts of all requests. Orders also read what they order; a price change is a seller's. */
export const MIX = {
  search: 0.42,
  suggest: 0.22,
  browse: 0.16,
  orders: 0.08,
  order: 0.07,
  price: 0.05,
} as const;
export type Kind = keyof typeof MIX;

export interface Market {
  readonly seller: Person;
  readonly shops: readonly Person[];
  /** On sale, with stock. */
  readonly listings: readonly Listing[];
  readonly queries: readonly string[];
}

/** What the load did, to be compared with what arrived. */
export interface Done {
  /** Order ids by the key they were asked for with. */
  readonly orders: Map<string, readonly string[]>;
  /** The newest version of each listing that a price change was answered with. */
  readonly versions: Map<string, number>;
}

const PINCODE = '560001';

/** Requests as shops and a seller make them, in the proportions of `MIX`. */
export class Traffic {
  readonly done: Done = { orders: new Map(), versions: new Map() };
  readonly #front: Balanced;
  readonly #market: Market;
  readonly #random: () => number;
  /** One at a time each: a change is made on the version that the last one gave. */
  readonly #changing = new Set<string>();

  constructor(front: Balanced, market: Market, random: () => number = Math.random) {
    this.#front = front;
    this.#market = market;
    this.#random = random;
    for (const { listingId, version } of market.listings) {
      this.done.versions.set(listingId, version);
    }
  }

  next(): Step {
    const kind = this.#kind();
    return { kind, run: () => this.#steps[kind]() };
  }

  readonly #steps: Readonly<Record<Kind, () => Promise<unknown>>> = {
    search: () => this.#read('catalog', '/v1/search', { q: this.#query(), pincode: PINCODE }),
    suggest: () => this.#read('catalog', '/v1/suggest', { q: this.#query().slice(0, 4) }),
    browse: () => this.#read('catalog', '/v1/categories', {}),
    orders: () => this.#read('order', '/v1/orders', {}),
    order: () => this.#order(),
    price: () => this.#changePrice(),
  };

  #read(service: 'catalog' | 'order', path: string, query: Record<string, string>) {
    const asked = `${path}?${new URLSearchParams(query)}`;
    return this.#front.call(service, 'GET', asked, { token: this.#shop().token });
  }

  #query(): string {
    return this.#pick(this.#market.queries);
  }

  async #order(): Promise<void> {
    const key = randomUUID();
    const { listingId } = this.#pick(this.#market.listings);
    const { orders } = await this.#front.call<{ orders: readonly Order[] }>(
      'order',
      'POST',
      '/v1/orders',
      {
        token: this.#shop().token,
        json: { deliveryPincode: PINCODE, lines: [{ listingId, units: 1 }] },
        headers: { 'idempotency-key': key },
      },
    );
    this.done.orders.set(
      key,
      orders.map(({ orderId }) => orderId),
    );
  }

  async #changePrice(): Promise<void> {
    const free = this.#market.listings.filter((one) => !this.#changing.has(one.listingId));
    // All are being changed: the seller looks at one instead.
    if (free.length === 0) return this.#look(this.#pick(this.#market.listings));
    const { listingId } = this.#pick(free);
    this.#changing.add(listingId);
    try {
      const version = this.done.versions.get(listingId) ?? 1;
      const token = this.#market.seller.token;
      const path = `/v1/listings/${listingId}`;
      const changed = await this.#front
        .call<Listing>('catalog', 'PATCH', path, {
          token,
          json: { pricePaise: 1_000 + Math.floor(this.#random() * 500) },
          headers: { 'if-match': `"${version}"` },
        })
        .catch((error: unknown) => {
          // The first try was done as its connection broke: then it is the version after.
          if (!(error instanceof UnexpectedAnswer) || error.status !== 412) throw error;
          return this.#front.call<Listing>('catalog', 'GET', path, { token });
        });
      this.done.versions.set(listingId, changed.version);
    } finally {
      this.#changing.delete(listingId);
    }
  }

  #look({ listingId }: Listing): Promise<void> {
    const { token } = this.#market.seller;
    return this.#front.call('catalog', 'GET', `/v1/listings/${listingId}`, { token });
  }

  #kind(): Kind {
    let chance = this.#random();
    for (const [kind, part] of Object.entries(MIX)) if ((chance -= part) < 0) return kind as Kind;
    return 'search';
  }

  #shop(): Person {
    return this.#pick(this.#market.shops);
  }

  #pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.#random() * from.length)]!;
  }
}
