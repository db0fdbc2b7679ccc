import type { BeforeApplicationShutdown } from '@nestjs/common';
import { ProblemError } from '@kirana/service';
import type { OrderStream } from './order-stream.ts';

/** Tabs and devices of one account; more is a client that leaks connections. */
export const MOST_OF_ACCOUNT = 8;
/** Of one process: each holds a socket and little else. */
const MOST_OF_ALL = 5_000;
/** Shorter than the idle limit of usual proxies (60 s). */
const HEARTBEAT_MS = 15_000;

/** The streams that are open in this process: counted, kept alive, and closed when it stops. */
export class LiveStreams implements BeforeApplicationShutdown {
  readonly #open = new Map<OrderStream, string>();
  readonly #beating: NodeJS.Timeout;

  /** `healthy` is false while nothing new can be heard: a silent stream would look like a quiet day. */
  constructor(private readonly healthy: () => boolean = () => true) {
    this.#beating = setInterval(() => this.beat(), HEARTBEAT_MS).unref();
  }

  /** Throws a 503 problem where a stream could tell nothing, a 429 one where the account has too many. */
  admit(accountId: string): void {
    if (!this.healthy() || this.#open.size >= MOST_OF_ALL) {
      throw new ProblemError(
        503,
        'stream-unavailable',
        'Orders cannot be told live at the moment: read the list, and try again',
        {},
        { 'retry-after': '3' },
      );
    }
    const own = [...this.#open.values()].filter((account) => account === accountId).length;
    if (own >= MOST_OF_ACCOUNT) {
      throw new ProblemError(
        429,
        'too-many-streams',
        'This account listens in too many places already',
        { limit: MOST_OF_ACCOUNT },
        { 'retry-after': '30' },
      );
    }
  }

  /** Keeps a stream until it is over. */
  keep(accountId: string, stream: OrderStream): void {
    this.#open.set(stream, accountId);
    stream.onClose(() => this.#open.delete(stream));
  }

  get size(): number {
    return this.#open.size;
  }

  beat(): void {
    for (const stream of this.#open.keys()) {
      if (this.healthy()) stream.beat();
      else stream.close('unavailable');
    }
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.#beating);
    for (const stream of this.#open.keys()) stream.close('stopping');
  }
}
