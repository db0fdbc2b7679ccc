import type { Listing } from '@kirana/contracts';
import type { Person } from '@kirana/marketplace';
import { UnexpectedAnswer } from '@kirana/marketplace';
import type { Balanced } from '../balanced.ts';
import type { Step } from '../open-loop.ts';

/** A seller who changes the prices of what is on sale, one change of a listing after the other. */
export class PriceChanges {
  /** The newest version of each listing that a change was answered with. */
  readonly versions: Map<string, number>;
  readonly #front: Balanced;
  readonly #seller: Person;
  readonly #random: () => number;
  /** One at a time each: a change is made on the version that the last one gave. */
  readonly #changing = new Set<string>();

  constructor(front: Balanced, seller: Person, listings: readonly Listing[], random: () => number) {
    this.#front = front;
    this.#seller = seller;
    this.#random = random;
    this.versions = new Map(listings.map(({ listingId, version }) => [listingId, version]));
  }

  next(): Step {
    return { kind: 'price', run: () => this.#change() };
  }

  async #change(): Promise<void> {
    const free = [...this.versions.keys()].filter((listingId) => !this.#changing.has(listingId));
    const listingId = free[Math.floor(this.#random() * free.length)];
    // All are being changed: the seller looks at one instead.
    if (!listingId) return void (await this.#look([...this.versions.keys()][0]!));
    this.#changing.add(listingId);
    try {
      const changed = await this.#patch(listingId, this.versions.get(listingId)!);
      this.versions.set(listingId, changed.version);
    } finally {
      this.#changing.delete(listingId);
    }
  }

  async #patch(listingId: string, version: number): Promise<Listing> {
    try {
      return await this.#front.call<Listing>('catalog', 'PATCH', `/v1/listings/${listingId}`, {
        token: this.#seller.token,
        json: { pricePaise: 1_000 + Math.floor(this.#random() * 500) },
        headers: { 'if-match': `"${version}"` },
      });
    } catch (error) {
      // The first try was done as its connection broke: then it is the version after.
      if (!(error instanceof UnexpectedAnswer) || error.status !== 412) throw error;
      return this.#look(listingId);
    }
  }

  #look(listingId: string): Promise<Listing> {
    const { token } = this.#seller;
    return this.#front.call<Listing>('catalog', 'GET', `/v1/listings/${listingId}`, { token });
  }
}
