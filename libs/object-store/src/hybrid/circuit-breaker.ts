export interface CircuitBreakerOptions {
  /** Failures in a row that open it. */
  readonly failures?: number;
  /** How long it then stays open, ms. */
  readonly coolDownMs?: number;
  readonly now?: () => number;
}

/**
 * Keeps callers from a side that is failing: after some failures in a row nobody asks it for a while, then one caller
 * tries it, and its outcome decides for all.
 */
export class CircuitBreaker {
  readonly #limit: number;
  readonly #coolDownMs: number;
  readonly #now: () => number;
  #failures = 0;
  #closedUntil = 0;

  constructor({ failures = 5, coolDownMs = 2_000, now = Date.now }: CircuitBreakerOptions = {}) {
    this.#limit = failures;
    this.#coolDownMs = coolDownMs;
    this.#now = now;
  }

  /** Whether it keeps callers away just now. */
  get isOpen(): boolean {
    return this.#failures >= this.#limit && this.#now() < this.#closedUntil;
  }

  /** Whether to ask the side. When the time is up, the first who asks is let through and the others wait again. */
  allows(): boolean {
    if (this.#failures < this.#limit) return true;
    if (this.#now() < this.#closedUntil) return false;
    this.#closedUntil = this.#now() + this.#coolDownMs;
    return true;
  }

  succeeded(): void {
    this.#failures = 0;
  }

  failed(): void {
    this.#failures += 1;
    if (this.#failures >= this.#limit) this.#closedUntil = this.#now() + this.#coolDownMs;
  }
}
