import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;

/** How long to go on with what fails just now: tries again after pauses that double, until the time is up. */
export class Patience {
  readonly #ms: number;
  #pauseMs = FIRST_PAUSE_MS;
  #until: number | undefined;

  /** Counted in ms from when `again` is first asked. */
  constructor(ms: number) {
    this.#ms = ms;
  }

  /** Waits until the next try is due; false where no time is left for one. */
  async again(): Promise<boolean> {
    this.#until ??= performance.now() + this.#ms;
    if (performance.now() + this.#pauseMs > this.#until) return false;
    await sleep(this.#pauseMs);
    this.#pauseMs = Math.min(2 * this.#pauseMs, LONGEST_PAUSE_MS);
    return true;
  }
}
