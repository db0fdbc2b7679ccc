import type { SearchFact } from '@kirana/contracts';
import {
  firstVersion,
  MAX_TRANSACTION_WRITES,
  TABLES,
  transact,
  TransactionRefused,
  VersionedTable,
} from '@kirana/dynamodb';
import type { Dynamo } from '@kirana/dynamodb';
import type { CountedWindow } from './search-tally.ts';

/** How long windows are kept, seconds: readers take them within seconds, the rest is for their rebuilding. */
const KEPT_SECONDS = 30 * 86_400;

type StoredFact = SearchFact & { readonly forgetAt: number };

/** Where windows of searches are kept. */
export interface SearchFacts {
  /** Writes all or throws; the same windows may be given again. */
  write(windows: readonly CountedWindow[]): Promise<void>;
}

/** Windows of searches in the table that the bridge publishes from. */
export class StoredSearchFacts implements SearchFacts {
  readonly #dynamo: Dynamo;
  readonly #table: VersionedTable<StoredFact>;

  constructor(dynamo: Dynamo) {
    this.#dynamo = dynamo;
    this.#table = new VersionedTable(dynamo, TABLES.searches);
  }

  async write(windows: readonly CountedWindow[]): Promise<void> {
    for (let from = 0; from < windows.length; from += MAX_TRANSACTION_WRITES)
      await this.#writePart(windows.slice(from, from + MAX_TRANSACTION_WRITES));
  }

  async #writePart(windows: readonly CountedWindow[]): Promise<void> {
    try {
      await transact(
        this.#dynamo,
        windows.map((window) => this.#table.creation(stamped(window))),
      );
    } catch (error) {
      if (!wasWrittenBefore(error)) throw error;
    }
  }
}

/** Nobody else writes these ids: where one is there, a try whose answer got lost wrote them all. */
const wasWrittenBefore = (error: unknown): boolean =>
  error instanceof TransactionRefused &&
  error.writes.some(({ code }) => code === 'ConditionalCheckFailed');

function stamped(window: CountedWindow): StoredFact {
  const end = new Date(Date.parse(window.windowStart) + window.windowSeconds * 1_000);
  const forgetAt = Math.floor(end.getTime() / 1_000) + KEPT_SECONDS;
  return { ...firstVersion<SearchFact>(window, end), forgetAt };
}
