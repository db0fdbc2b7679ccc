import { pause } from './retry-policy.ts';

/**
 * Keeps rounds of fetched batches apart. The client fetches again as soon as all batches of a fetch are done, which under
 * a steady trickle means many small fetches, each with its own writes to the sink. A round that ends early waits out its
 * time here; the first record after a pause finds a fetch under way and waits for nothing.
 */
export class Linger {
  readonly #ms: number;
  readonly #signal: AbortSignal;
  readonly #now: () => number;
  #fetchedAt = 0;

  constructor(ms: number, signal: AbortSignal, now: () => number = () => performance.now()) {
    this.#ms = ms;
    this.#signal = signal;
    this.#now = now;
  }

  /** A fetch was answered: a round begins. */
  fetched(): void {
    this.#fetchedAt = this.#now();
  }

  /** A batch of the round begins; what it returns resolves when the round has had its time, or at once at the stop. */
  begun(): () => Promise<void> {
    const until = this.#fetchedAt + this.#ms;
    return async () => {
      const left = until - this.#now();
      if (left > 0) await pause(left, this.#signal);
    };
  }
}
