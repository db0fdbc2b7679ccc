import type { FeedEntry, OrderFeed } from './order-feed.ts';
import { furthest, idOf, past, positionOf } from './position.ts';
import type { Position } from './position.ts';

/** Where a stream writes; of an HTTP answer the part that is needed. */
export interface Sink {
  write(chunk: string): unknown;
  end(): unknown;
  destroy(): unknown;
  on(event: 'close', listener: () => void): unknown;
  readonly writableLength: number;
}

/** Why a stream ends; the reader comes back in any case, with a fresh token where it has expired. */
export type Closing = 'expired' | 'stopping' | 'unavailable';

/** A reader so many bytes behind does not read; it is dropped and may come back to where it was. */
const MOST_WAITING = 262_144;
/** For the last event to arrive, ms. */
const LAST_WORD_MS = 1_000;
/** What a reader waits before it comes back, ms. */
const RETRY_MS = 2_000;

/**
 * One seller's server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html). First `ready`, which
 * says whether the stream goes on from the reader's last id; where it does not, the reader reads its list of orders
 * after `ready`, and has everything. Then an `order` for every transition. Each id is a position in the topic, so any
 * instance can go on from it; a heartbeat moves it on without an event.
 */
export class OrderStream {
  #at: Position;
  #closed = false;
  readonly #ended: (() => void)[] = [];

  constructor(
    private readonly sink: Sink,
    private readonly feed: OrderFeed,
  ) {
    this.#at = feed.position;
    sink.on('close', () => this.#over());
  }

  /** Begins where the reader was, or now. Nothing can come between what is made up for and what is heard live. */
  open(sellerId: string, lastEventId: string | undefined): void {
    const from = lastEventId ? positionOf(lastEventId) : undefined;
    const missed = from && this.feed.since(sellerId, from);
    if (from && missed) this.#at = from;
    this.#send('ready', { resumed: missed !== undefined }, `retry: ${RETRY_MS}\n`);
    for (const entry of missed ?? []) this.#tell(entry);
    this.#at = furthest(this.#at, this.feed.position);
    this.onClose(this.feed.listen(sellerId, (entry) => this.#hear(entry)));
  }

  onClose(callback: () => void): void {
    if (this.#closed) callback();
    else this.#ended.push(callback);
  }

  /** Shows both sides that the other is there, and moves the reader's id on. */
  beat(): void {
    this.#at = furthest(this.#at, this.feed.position);
    this.#write(`: still here\nid: ${idOf(this.#at)}\n\n`);
  }

  close(why: Closing): void {
    if (this.#closed) return;
    this.#send('closing', { why });
    this.sink.end();
    // Whoever is gone without a word must not keep the process from stopping.
    setTimeout(() => this.sink.destroy(), LAST_WORD_MS).unref();
    this.#over();
  }

  /** Another instance may have told this one already, where it was quicker. */
  #hear(entry: FeedEntry): void {
    if (entry.offset < (this.#at.get(entry.partition) ?? 0n)) return;
    this.#tell(entry);
  }

  #tell({ partition, offset, transition }: FeedEntry): void {
    this.#at = past(this.#at, partition, offset);
    this.#send('order', transition);
  }

  #send(event: string, data: object, before = ''): void {
    this.#write(
      `${before}event: ${event}\nid: ${idOf(this.#at)}\ndata: ${JSON.stringify(data)}\n\n`,
    );
  }

  #write(text: string): void {
    if (this.#closed) return;
    if (this.sink.writableLength > MOST_WAITING) {
      this.sink.destroy();
      this.#over();
    } else {
      this.sink.write(text);
    }
  }

  #over(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const callback of this.#ended) callback();
  }
}
