import type { Search } from '../client/search.ts';
import { reaching } from '../client/search-errors.ts';
import type { SellerDocument } from './seller-document.ts';

/** How old the copy may be before changes are asked for, ms. */
const FRESH_MS = 1_000;
/** Changes are asked for from so long before the newest known: the index shows them up to a refresh late, ms. */
const OVERLAP_MS = 5_000;
const PAGE = 5_000;

/** The sellers, held in memory and kept up to date by asking for what changed: at most once a second. */
export class SellerDirectory {
  readonly #search: Search;
  readonly #sellers = new Map<string, SellerDocument>();
  #newest = '1970-01-01T00:00:00.000Z';
  #refreshedAt = -Infinity;
  #refreshing: Promise<void> | undefined;

  constructor(search: Search) {
    this.#search = search;
  }

  /** The seller, or undefined for one that is not known yet or gone. */
  get(sellerId: string): SellerDocument | undefined {
    const seller = this.#sellers.get(sellerId);
    return seller?.standing.deleted ? undefined : seller;
  }

  /** Sellers that deliver to a PIN code. */
  serving(pincode: string): string[] {
    return [...this.#sellers.values()].filter((seller) => serves(seller, pincode)).map(idOf);
  }

  /** Sellers that deliver to a PIN code, those that sell nothing now included. */
  delivering(pincode: string): string[] {
    return [...this.#sellers.values()]
      .filter(({ areasServed = [] }) => areasServed.some((area) => pincode.startsWith(area)))
      .map(idOf);
  }

  /** Sellers that sell nothing now: paused or gone. */
  closed(): string[] {
    return [...this.#sellers.values()].filter((seller) => seller.status !== 'active').map(idOf);
  }

  /** Waits for the first copy; after that an old copy serves while changes are fetched. */
  async fresh(): Promise<void> {
    if (performance.now() - this.#refreshedAt < FRESH_MS) return;
    const first = this.#refreshedAt === -Infinity;
    this.#refreshing ??= this.#refresh().finally(() => (this.#refreshing = undefined));
    if (first) return this.#refreshing;
    // The next request asks again; until then the copy in hand serves.
    this.#refreshing.catch(() => undefined);
  }

  async #refresh(): Promise<void> {
    const since = new Date(Date.parse(this.#newest) - OVERLAP_MS).toISOString();
    let after: string[] | undefined;
    for (;;) {
      const page = await this.#changed(since, after);
      for (const { _source } of page) this.#take(_source);
      if (page.length < PAGE) break;
      after = page.at(-1)!.sort;
    }
    this.#refreshedAt = performance.now();
  }

  #take(seller: SellerDocument): void {
    this.#sellers.set(seller.sellerId, seller);
    if (seller.indexedAt > this.#newest) this.#newest = seller.indexedAt;
  }

  async #changed(since: string, after: string[] | undefined) {
    const { body } = await reaching(() =>
      this.#search.client.search({
        index: this.#search.alias('sellers'),
        body: {
          size: PAGE,
          query: { range: { indexedAt: { gte: since } } },
          sort: [{ sellerId: 'asc' }],
          ...(after ? { search_after: after } : {}),
        } as never,
      }),
    );
    return body.hits.hits as unknown as { _source: SellerDocument; sort: string[] }[];
  }
}

const idOf = ({ sellerId }: SellerDocument): string => sellerId;

const serves = ({ status, areasServed = [] }: SellerDocument, pincode: string): boolean =>
  status === 'active' && areasServed.some((area) => pincode.startsWith(area));
