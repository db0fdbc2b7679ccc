import type { Search } from '../client/search.ts';
import { reaching, SearchUnavailable } from '../client/search-errors.ts';

/** Every write to `index` up to `seqNo` is done and can be seen by a search; later ones may or may not. */
export interface Horizon {
  readonly index: string;
  readonly seqNo: number;
  /** When it was taken, ms since 1970. */
  readonly at: number;
}

/** A horizon may be used for so long: readers that ask at once share one, ms. */
const FRESH_MS = 500;

interface ShardStats {
  readonly routing: { readonly primary: boolean };
  readonly seq_no: { readonly global_checkpoint: number };
}

/**
 * How far the writes can be read in their order. Writes get their numbers in order but not their effect: of two at once,
 * the later may be seen first. The checkpoint (all writes up to it are done, on every copy) is read before a refresh, so
 * whatever it counts can be seen after. The index has one shard: its numbers are one sequence.
 */
export class HorizonSource {
  readonly #search: Search;
  readonly #now: () => number;
  #held: { readonly until: number; readonly horizon: Promise<Horizon> } | undefined;

  constructor(search: Search, now: () => number) {
    this.#search = search;
    this.#now = now;
  }

  current(): Promise<Horizon> {
    if (this.#held && performance.now() < this.#held.until) return this.#held.horizon;
    const horizon = this.#take();
    this.#held = { until: performance.now() + FRESH_MS, horizon };
    horizon.catch(() => (this.#held = undefined));
    return horizon;
  }

  async #take(): Promise<Horizon> {
    const at = this.#now();
    const { client } = this.#search;
    const { body } = await reaching(() =>
      client.indices.stats({
        index: this.#search.alias('listings'),
        metric: ['docs'],
        level: 'shards',
      }),
    );
    const [[index, stats] = []] = Object.entries(body.indices ?? {});
    const shards = (stats?.shards?.['0'] ?? []) as unknown as ShardStats[];
    const primary = shards.find(({ routing }) => routing.primary);
    if (index === undefined || !primary) throw new SearchUnavailable('no primary shard');
    await reaching(() => client.indices.refresh({ index }));
    return { index, seqNo: primary.seq_no.global_checkpoint, at };
  }
}
