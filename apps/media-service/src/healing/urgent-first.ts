interface Waiting {
  readonly id: string;
  /** When its change was, ms since 1970. */
  at: number;
  readonly done: PromiseWithResolvers<void>;
}

/**
 * Works on what is most wanted first: the hottest, among equals the newest. What is given by different callers waits in
 * one line, so many at a time go on. The same id twice is worked on once.
 */
export class UrgentFirst {
  readonly #atOnce: number;
  readonly #work: (id: string) => Promise<void>;
  readonly #heatOf: (id: string) => number;
  readonly #waiting = new Map<string, Waiting>();
  #working = 0;

  constructor(
    atOnce: number,
    work: (id: string) => Promise<void>,
    heatOf: (id: string) => number = () => 0,
  ) {
    this.#atOnce = atOnce;
    this.#work = work;
    this.#heatOf = heatOf;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  /** Resolves when the work on it is done; rejects as the work does. */
  add(id: string, at: number): Promise<void> {
    const there = this.#waiting.get(id);
    if (there) {
      there.at = Math.max(there.at, at);
      return there.done.promise;
    }
    const entry = { id, at, done: Promise.withResolvers<void>() };
    this.#waiting.set(id, entry);
    // Everything that comes in one turn of the event loop is compared before the first of it begins.
    setImmediate(() => void this.#next());
    return entry.done.promise;
  }

  async #next(): Promise<void> {
    if (this.#working >= this.#atOnce) return;
    const entry = this.#mostWanted();
    if (!entry) return;
    this.#waiting.delete(entry.id);
    this.#working += 1;
    try {
      await this.#work(entry.id);
      entry.done.resolve();
    } catch (error) {
      entry.done.reject(error);
    } finally {
      this.#working -= 1;
      void this.#next();
    }
  }

  #mostWanted(): Waiting | undefined {
    let best: Waiting | undefined;
    let bestHeat = 0;
    for (const entry of this.#waiting.values()) {
      const heat = this.#heatOf(entry.id);
      if (best && (heat < bestHeat || (heat === bestHeat && entry.at <= best.at))) continue;
      [best, bestHeat] = [entry, heat];
    }
    return best;
  }
}
