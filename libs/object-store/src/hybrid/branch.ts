import { PassThrough } from 'node:stream';
import type { ObjectFacts, ObjectStore, PutOptions } from '../object-store.ts';
import { SideStalled } from './hybrid-errors.ts';
import { within } from './within.ts';

/** Bytes in flight to a side; two of them at most are held for one write. */
const BUFFER_BYTES = 1024 * 1024;

export type SideOutcome =
  | { readonly state: 'verified'; readonly facts: ObjectFacts }
  | { readonly state: 'failed'; readonly error: unknown };

/**
 * One side of a write. It is fed chunk by chunk and may use up to `patienceMs` in all of the time that others wait
 * for it; then, or when its store fails, it is left behind: further chunks pass it by.
 */
export class Branch {
  readonly #side: string;
  readonly #stream = new PassThrough({ highWaterMark: BUFFER_BYTES });
  readonly #patienceMs: number;
  readonly #stored: Promise<SideOutcome>;
  #patienceLeftMs: number;
  #failure: { readonly error: unknown } | undefined;

  constructor(
    side: string,
    store: ObjectStore,
    key: string,
    options: PutOptions,
    patienceMs: number,
  ) {
    this.#side = side;
    this.#patienceMs = patienceMs;
    this.#patienceLeftMs = patienceMs;
    // A destroyed stream says so to whoever writes to it; the outcome below carries the reason.
    this.#stream.on('error', () => undefined);
    this.#stored = store.put(key, this.#stream, options).then(
      (facts) => ({ state: 'verified', facts }),
      (error: unknown) => this.#failed(error),
    );
  }

  get open(): boolean {
    return this.#failure === undefined;
  }

  /** Resolves when the side is ready for more, or is left behind. */
  async write(chunk: Buffer): Promise<void> {
    if (!this.open || this.#stream.write(chunk)) return;
    await this.#wait(this.#drained());
  }

  end(): void {
    this.#stream.end();
  }

  /** Gives up on the side. */
  cut(error: unknown): void {
    this.#failed(error);
  }

  /** The outcome, at the latest when the side's patience is used up. */
  async outcome(): Promise<SideOutcome> {
    if (this.open) await this.#wait(this.#stored);
    return this.#failure ? { state: 'failed', error: this.#failure.error } : this.#stored;
  }

  async #wait(work: Promise<unknown>): Promise<void> {
    const began = performance.now();
    const done = await within(this.#patienceLeftMs, work);
    this.#patienceLeftMs -= performance.now() - began;
    if (!done) this.#failed(new SideStalled(this.#side, this.#patienceMs));
  }

  #failed(error: unknown): SideOutcome {
    this.#failure ??= { error };
    this.#stream.destroy(error instanceof Error ? error : undefined);
    return { state: 'failed', error: this.#failure.error };
  }

  #drained(): Promise<void> {
    const stream = this.#stream;
    return new Promise((resolve) => {
      const ready = () => {
        // Both go: a large object waits here thousands of times.
        stream.off('drain', ready).off('close', ready);
        resolve();
      };
      stream.once('drain', ready).once('close', ready);
    });
  }
}
