import type { Readable } from 'node:stream';
import type { ByteRange, ObjectStore, PutOptions } from '@kirana/object-store';

/** A fault of a side, as the run's schedule says. */
export class InjectedFault extends Error {
  readonly code = 'injected-fault';
  readonly retriable = true;

  constructor(side: string) {
    super(`The ${side} side fails as planned`);
    this.name = 'InjectedFault';
  }
}

/** Random numbers from 0 to 1 that follow from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * When a side is down, by the number of the put the run is at: bursts of `BURST` puts that make up `share` of all. Both
 * modes see the same plan, so that they can be compared.
 */
export class FaultPlan {
  readonly #starts: readonly number[];

  constructor(puts: number, share: number, random: () => number) {
    const bursts = Math.max(1, Math.round((puts * share) / BURST));
    const starts = Array.from({ length: bursts }, () => Math.floor(random() * puts));
    this.#starts = starts.sort((a, b) => a - b);
  }

  isDown(put: number): boolean {
    return this.#starts.some((start) => put >= start && put < start + BURST);
  }
}

const BURST = 10;

/** A real store that fails while its plan says so. A put fails midway, once its bytes have begun to flow. */
export class FailingStore implements ObjectStore {
  readonly #side: string;
  readonly #store: ObjectStore;
  readonly #isDown: () => boolean;

  constructor(side: string, store: ObjectStore, isDown: () => boolean) {
    this.#side = side;
    this.#store = store;
    this.#isDown = isDown;
  }

  async put(key: string, bytes: Readable, options?: PutOptions) {
    if (this.#isDown()) {
      for await (const _ of bytes) break;
      throw new InjectedFault(this.#side);
    }
    return this.#store.put(key, bytes, options);
  }

  async get(key: string, range?: ByteRange) {
    this.#check();
    return this.#store.get(key, range);
  }

  async head(key: string) {
    this.#check();
    return this.#store.head(key);
  }

  async delete(key: string) {
    this.#check();
    return this.#store.delete(key);
  }

  list(prefix: string) {
    return this.#store.list(prefix);
  }

  async verify(key: string) {
    this.#check();
    return this.#store.verify(key);
  }

  #check(): void {
    if (this.#isDown()) throw new InjectedFault(this.#side);
  }
}
