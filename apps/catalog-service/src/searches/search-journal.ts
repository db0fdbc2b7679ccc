import type { SearchFacts } from './search-facts.ts';
import type { CountedSearch, CountedWindow } from './search-tally.ts';
import { SearchTally } from './search-tally.ts';

export interface JournalOptions {
  /** Length of a window, ms. */
  readonly windowMs: number;
  /** Groups counted in one window; and windows kept while they cannot be written. */
  readonly mostGroups: number;
  readonly now: () => number;
  readonly onError: (error: unknown, unwritten: number) => void;
  /** Searches that were not counted, since there was no room. */
  readonly onDropped: (searches: number) => void;
}

/**
 * Counts what shops search for and writes the counts every few seconds and at the end. A search never waits for it: what
 * cannot be written is tried again with the next window, and beyond a bound it is dropped and counted as dropped.
 */
export class SearchJournal {
  readonly #facts: SearchFacts;
  readonly #options: JournalOptions;
  readonly #tally: SearchTally;
  #unwritten: CountedWindow[] = [];
  #writing: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(facts: SearchFacts, options: JournalOptions) {
    this.#facts = facts;
    this.#options = options;
    this.#tally = new SearchTally(options.mostGroups, options.now());
  }

  count(search: CountedSearch): void {
    if (!this.#tally.count(search)) this.#options.onDropped(1);
  }

  start(): void {
    this.#timer ??= setInterval(() => void this.flush(), this.#options.windowMs).unref();
  }

  /** Writes what was counted until now. */
  flush(): Promise<void> {
    this.#writing ??= this.#write().finally(() => (this.#writing = undefined));
    return this.#writing;
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#writing;
    await this.flush();
  }

  async #write(): Promise<void> {
    const windows = this.#bounded([...this.#unwritten, ...this.#tally.take(this.#options.now())]);
    this.#unwritten = [];
    if (windows.length === 0) return;
    try {
      await this.#facts.write(windows);
    } catch (error) {
      this.#unwritten = windows;
      this.#options.onError(error, windows.length);
    }
  }

  /** The newest windows that there is room for. */
  #bounded(windows: CountedWindow[]): CountedWindow[] {
    const surplus = windows.slice(0, Math.max(0, windows.length - this.#options.mostGroups));
    const lost = surplus.reduce((sum, { searches }) => sum + searches, 0);
    if (lost > 0) this.#options.onDropped(lost);
    return windows.slice(surplus.length);
  }
}
