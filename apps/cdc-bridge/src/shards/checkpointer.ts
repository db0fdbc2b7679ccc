import { LeaseLost } from '../leases/lease-book.ts';
import type { LeaseBook } from '../leases/lease-book.ts';
import type { ShardLease } from '../leases/lease.ts';

const SETTLING_TRIES = 4;

/** Writes a shard's checkpoints one after the other; of those that came meanwhile only the newest. */
export class Checkpointer {
  readonly #book: Pick<LeaseBook, 'advance' | 'finish' | 'release'>;
  #lease: ShardLease;
  #newest: string | undefined;
  #writing: Promise<void> = Promise.resolve();
  #busy = false;
  #failure: unknown;

  constructor(book: Pick<LeaseBook, 'advance' | 'finish' | 'release'>, lease: ShardLease) {
    this.#book = book;
    this.#lease = lease;
  }

  /** Everything up to this sequence number is acknowledged by Kafka. Throws what the last write failed with. */
  reached(sequenceNumber: string): void {
    this.#newest = sequenceNumber;
    this.#raise();
    if (!this.#busy) this.#writing = this.#write();
  }

  /**
   * Resolves once the last checkpoint is stored: a write that failed is tried again a few times, since the whole last
   * batch would be published again by who reads on. Throws `LeaseLost`, or what else the write failed with.
   */
  async settled(): Promise<void> {
    for (let tries = 1; ; tries++) {
      await this.#writing;
      try {
        this.#raise();
        if (this.#newest === undefined) return;
      } catch (error) {
        if (error instanceof LeaseLost || tries === SETTLING_TRIES) throw error;
      }
      this.#writing = this.#write();
    }
  }

  /** Marks the shard as read to its end. Throws `LeaseLost`. */
  async finish(): Promise<void> {
    await this.settled();
    this.#lease = await this.#book.finish(this.#lease);
  }

  /** Gives the shard to whoever takes it next. Throws `LeaseLost`. */
  async release(): Promise<void> {
    await this.settled();
    this.#lease = await this.#book.release(this.#lease);
  }

  async #write(): Promise<void> {
    this.#busy = true;
    try {
      while (this.#newest !== undefined) {
        const checkpoint = this.#newest;
        this.#newest = undefined;
        this.#lease = await this.#advanced(checkpoint);
      }
    } catch (error) {
      this.#failure = error;
    } finally {
      this.#busy = false;
    }
  }

  /** What could not be stored is still to be stored, unless something newer is. */
  async #advanced(checkpoint: string): Promise<ShardLease> {
    try {
      return await this.#book.advance(this.#lease, checkpoint);
    } catch (error) {
      this.#newest ??= checkpoint;
      throw error;
    }
  }

  #raise(): void {
    const failure = this.#failure;
    this.#failure = undefined;
    if (failure !== undefined) throw failure;
  }
}
