import type { Position } from './position.ts';
import type { Transition } from './transition.ts';

/** A transition and the place in its topic where it stands. */
export interface FeedEntry {
  readonly partition: number;
  readonly offset: bigint;
  readonly transition: Transition;
}

/** Transitions kept for those who come back: some 20 MB at most. */
const KEPT = 50_000;
/** A position so much further than anything read here is of another topic, not of a quicker instance. */
const FAR_AHEAD = 100_000n;

type Listener = (entry: FeedEntry) => void;

/**
 * The steps of all orders in the order of their topic, as far back as this process remembers, and whoever listens to
 * those of one seller. Pure memory: what feeds it is the tail of the topic.
 */
export class OrderFeed {
  readonly #kept: FeedEntry[] = [];
  readonly #next = new Map<number, bigint>();
  /** By partition the first offset from which nothing was forgotten. */
  readonly #whole = new Map<number, bigint>();
  readonly #newest = new Map<string, number>();
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #limit: number;

  constructor(limit: number = KEPT) {
    this.#limit = limit;
  }

  /** Where the tail begins; what lies before was never seen. */
  begin(start: Position): void {
    for (const [partition, offset] of start) {
      this.#next.set(partition, offset);
      this.#whole.set(partition, offset);
    }
  }

  /** False until the tail has begun: until then no position means anything. */
  get begun(): boolean {
    return this.#next.size > 0;
  }

  /** What was read so far. A copy. */
  get position(): Position {
    return new Map(this.#next);
  }

  /** The record at `offset` was read; `transition` where it is one. Read twice, it counts once. */
  take(partition: number, offset: bigint, transition: Transition | undefined): void {
    if (offset < (this.#next.get(partition) ?? 0n)) return;
    this.#next.set(partition, offset + 1n);
    if (!transition || !this.#isNews(transition)) return;
    const entry = { partition, offset, transition };
    this.#keep(entry);
    for (const listener of this.#listeners.get(transition.sellerId) ?? []) listener(entry);
  }

  /** Everything of the seller from a position on; undefined where some of it may be forgotten. */
  since(sellerId: string, position: Position): FeedEntry[] | undefined {
    for (const [partition, whole] of this.#whole) {
      const wanted = position.get(partition) ?? 0n;
      const ahead = wanted - (this.#next.get(partition) ?? 0n);
      if (wanted < whole || ahead > FAR_AHEAD) return undefined;
    }
    return this.#kept.filter(
      ({ partition, offset, transition }) =>
        transition.sellerId === sellerId && offset >= (position.get(partition) ?? 0n),
    );
  }

  /** Calls `listener` with each transition of the seller from now on, until the returned function is called. */
  listen(sellerId: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(sellerId) ?? new Set();
    this.#listeners.set(sellerId, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(sellerId);
    };
  }

  /** The bridge may publish a change twice, each at its own offset. */
  #isNews({ orderId, version }: Transition): boolean {
    if (version <= (this.#newest.get(orderId) ?? 0)) return false;
    this.#newest.set(orderId, version);
    return true;
  }

  #keep(entry: FeedEntry): void {
    this.#kept.push(entry);
    // Forgetting a quarter at once keeps the cost of one transition constant.
    if (this.#kept.length <= this.#limit) return;
    for (const { partition, offset, transition } of this.#kept.splice(0, this.#limit / 4)) {
      this.#whole.set(partition, offset + 1n);
      const { orderId, version } = transition;
      if (this.#newest.get(orderId) === version) this.#newest.delete(orderId);
    }
  }
}
