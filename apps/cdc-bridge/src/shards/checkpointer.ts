import type { LeaseBook } from '../leases/lease-book.ts';
import type { ShardLease } from '../leases/lease.ts';

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
    this.#raise();
    this.#newest = sequenceNumber;
    if (!this.#busy) this.#writing = this.#write();
  }

  /** Resolves once the last checkpoint is stored. Throws `LeaseLost`, or what else the write failed with. */
  async settled(): Promise<void> {
    await this.#writing;
    this.#raise();
    if (this.#newest !== undefined) {
      this.#writing = this.#write();
      await this.settled();
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
        this.#lease = await this.#book.advance(this.#lease, checkpoint);
      }
    } catch (error) {
      this.#failure = error;
    } finally {
      this.#busy = false;
    }
  }

  #raise(): void {
    const failure = this.#failure;
    this.#failure = undefined;
    if (failure !== undefined) throw failure;
  }
}
