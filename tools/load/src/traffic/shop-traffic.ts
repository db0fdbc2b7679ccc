import { randomUUID } from 'node:crypto';
import type { Order } from '@kirana/contracts';
import type { Hit, Person } from '@kirana/marketplace';
import { eventually } from '@kirana/testing';
import type { Balanced } from '../balanced.ts';
import type { Step } from '../open-loop.ts';
import { articleOf, ARTICLES } from './catalogue.ts';
import { zipfOf } from './zipf.ts';
import type { Shelf } from './shelves.ts';

/**
 * Parts of all requests of a shop's visit, by the capacity model's `requestsPerVisit`: it types and looks, opens some of
 * what it finds, and now and then orders.
 */
export const SHOP_MIX = {
  suggest: 0.3,
  search: 0.25,
  category: 0.1,
  categories: 0.04,
  product: 0.14,
  deals: 0.05,
  orders: 0.09,
  order: 0.03,
} as const;
type Kind = keyof typeof SHOP_MIX;

/** What shops look for: a few things all the time, and the long tail now and then. */
const QUERY_TAIL = 0.8;
const MOST_LINES = 5;
/** Products that were found are opened a while later; so many are remembered. */
const REMEMBERED = 2_000;
const CATEGORIES = [
  ...['atta-flours', 'rice', 'pulses', 'edible-oils', 'spices', 'sugar-salt', 'biscuits'],
  ...['snacks', 'tea', 'noodles-pasta', 'bath-soap', 'laundry', 'hair-care', 'cleaners'],
];

/** Requests of many shops, each in its own area, in the proportions of `SHOP_MIX`. */
export class ShopTraffic {
  /** What each checkout was answered with, by the key it was asked for with. */
  readonly checkouts = new Map<string, readonly Order[]>();
  readonly #front: Balanced;
  readonly #shops: readonly Person[];
  readonly #shelves: readonly Shelf[];
  readonly #random: () => number;
  readonly #rank: () => number;
  readonly #seen: string[] = [];

  /** The shop at a place of the list orders from the shelf of the same area, and asks with its PIN code. */
  constructor(
    front: Balanced,
    shops: readonly Person[],
    shelves: readonly Shelf[],
    random: () => number,
  ) {
    this.#front = front;
    this.#shops = shops;
    this.#shelves = shelves;
    this.#random = random;
    this.#rank = zipfOf(ARTICLES, QUERY_TAIL, random);
  }

  /** Sends requests until a shop has ordered: what was just put on sale comes to order-service through Kafka. */
  async untilOrdered(timeoutMs: number): Promise<void> {
    await eventually(
      async () => {
        await this.next().run();
        return this.checkouts.size > 0;
      },
      { timeoutMs, describe: 'an order of what was just put on sale' },
    );
  }

  next(): Step {
    const kind = this.#kind();
    const at = Math.floor(this.#random() * this.#shops.length);
    const shop = this.#shops[at]!;
    const shelf = this.#shelves[at % this.#shelves.length]!;
    return { kind, run: () => this.#steps[kind](shop, shelf) };
  }

  readonly #steps: Readonly<Record<Kind, (shop: Person, shelf: Shelf) => Promise<unknown>>> = {
    suggest: (shop) =>
      this.#read(shop, 'catalog', '/v1/suggest', {
        q: this.#query().slice(0, 2 + Math.floor(this.#random() * 5)),
      }),
    search: async (shop, { pincode }) => {
      const asked = { q: this.#query(), pincode };
      const { items } = await this.#read<{ items: Hit[] }>(shop, 'catalog', '/v1/search', asked);
      this.#remember(items);
    },
    category: async (shop, { pincode }) => {
      const category = this.#pick(CATEGORIES);
      const asked = { category, pincode };
      const { items } = await this.#read<{ items: Hit[] }>(shop, 'catalog', '/v1/search', asked);
      this.#remember(items);
    },
    categories: (shop) => this.#read(shop, 'catalog', '/v1/categories', {}),
    product: (shop, { pincode }) => {
      const productId = this.#seen[Math.floor(this.#random() * this.#seen.length)];
      if (!productId) return this.#steps.search(shop, { pincode, listings: [] });
      return this.#read(shop, 'catalog', `/v1/products/${productId}`, {});
    },
    deals: (shop, { pincode }) => this.#read(shop, 'catalog', '/v1/deals', { pincode }),
    orders: (shop) => this.#read(shop, 'order', '/v1/orders', {}),
    order: (shop, shelf) => this.#order(shop, shelf),
  };

  #read<T>(
    shop: Person,
    service: 'catalog' | 'order',
    path: string,
    query: Record<string, string>,
  ): Promise<T> {
    const asked = `${path}?${new URLSearchParams(query)}`;
    return this.#front.call<T>(service, 'GET', asked, { token: shop.token });
  }

  /** One to five things, from whichever sellers of the area have them; each line takes the lot that expires first. */
  async #order(shop: Person, { pincode, listings }: Shelf): Promise<void> {
    const lines = 1 + Math.floor(this.#random() * MOST_LINES);
    const chosen = new Map(
      Array.from({ length: lines }, () => this.#pick(listings)).map((one) => [one.listingId, one]),
    );
    const key = randomUUID();
    const made = await this.#front.call<{ orders: readonly Order[] }>(
      'order',
      'POST',
      '/v1/orders',
      {
        token: shop.token,
        json: {
          deliveryPincode: pincode,
          lines: [...chosen.values()].map(({ listingId, minimumUnits }) => ({
            listingId,
            units: minimumUnits + Math.floor(this.#random() * 3),
          })),
        },
        headers: { 'idempotency-key': key },
      },
    );
    this.checkouts.set(key, made.orders);
  }

  #remember(items: readonly Hit[]): void {
    for (const { productId } of items.slice(0, 5)) {
      this.#seen[Math.floor(this.#random() * Math.min(REMEMBERED, this.#seen.length + 1))] =
        productId;
    }
  }

  #query(): string {
    return articleOf(this.#rank(), Math.floor(this.#random() * 20)).query;
  }

  #kind(): Kind {
    let chance = this.#random();
    for (const [kind, part] of Object.entries(SHOP_MIX)) {
      if ((chance -= part) < 0) return kind as Kind;
    }
    return 'search';
  }

  #pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.#random() * from.length)]!;
  }
}
