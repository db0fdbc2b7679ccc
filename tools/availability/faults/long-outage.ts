import type { SideMood } from './fault-plan.ts';

/** An outage by the clock, however many puts come meanwhile: its first half refusing, its second half silent. */
export class LongOutage {
  readonly #beginsAt: number;
  readonly #ms: number;
  readonly #now: () => number;
  #began: number | undefined;

  /** Begins with this put; of 0 s there is none. */
  constructor(beginsAt: number, seconds: number, now: () => number = () => performance.now()) {
    this.#beginsAt = beginsAt;
    this.#ms = seconds * 1_000;
    this.#now = now;
  }

  mood(put: number): SideMood {
    if (put < this.#beginsAt) return 'up';
    this.#began ??= this.#now();
    const elapsed = this.#now() - this.#began;
    if (elapsed >= this.#ms) return 'up';
    return elapsed < this.#ms / 2 ? 'fails' : 'hangs';
  }
}
