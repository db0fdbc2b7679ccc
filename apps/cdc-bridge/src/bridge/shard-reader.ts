import type { Publisher } from '@kirana/kafka';
import type { LeaseBook } from '../leases/lease-book.ts';
import { LeaseLost } from '../leases/lease-book.ts';
import type { ShardLease } from '../leases/lease.ts';
import { Checkpointer } from '../shards/checkpointer.ts';
import type { ReadingPace } from '../shards/polling-pace.ts';
import { readShard } from '../shards/read-shard.ts';
import { newProgress } from '../shards/shard-progress.ts';
import type { ShardProgress } from '../shards/shard-progress.ts';
import type { BridgeParts, PublishedTable } from './bridge.ts';

export interface ShardReaderParts {
  readonly table: PublishedTable;
  readonly lease: ShardLease;
  readonly book: LeaseBook;
  readonly publisher: Pick<Publisher, 'publishAll'>;
  readonly pace: ReadingPace;
  readonly log: BridgeParts['log'];
  /** Whether this instance can still prove to hold its leases. */
  readonly confirmed: () => boolean;
  readonly onGap: () => Promise<void>;
}

/** Reads one leased shard from its construction on. */
export class ShardReader {
  readonly progress: ShardProgress;
  /** Resolves once it reads no more, for whatever reason. */
  readonly ended: Promise<void>;
  readonly #stopping = new AbortController();
  readonly #checkpointer: Checkpointer;
  #abandoned = false;
  #over = false;

  constructor(parts: ShardReaderParts) {
    const { table, lease, book } = parts;
    this.progress = newProgress(table.name, lease.shardId);
    this.#checkpointer = new Checkpointer(book, lease);
    this.ended = this.#read(parts);
  }

  /** Stops after the batch in hand and gives the lease back. */
  async release(): Promise<void> {
    this.#stopping.abort();
    await this.ended;
    if (this.#over) return;
    await this.#checkpointer.release().catch((error: unknown) => {
      if (!(error instanceof LeaseLost)) throw error;
    });
  }

  /** Publishes nothing more from now on: another instance may be reading the shard. */
  abandon(): void {
    this.#abandoned = true;
    this.#stopping.abort();
  }

  async #read({
    table,
    lease,
    publisher,
    pace,
    log,
    confirmed,
    onGap,
  }: ShardReaderParts): Promise<void> {
    const facts = { table: table.name, shard: lease.shardId };
    try {
      const end = await readShard(
        {
          entity: table.entity,
          lease,
          source: table.source,
          publisher,
          checkpointer: this.#checkpointer,
          pace,
          progress: this.progress,
          allowed: () => !this.#abandoned && confirmed(),
          onGap,
          onTrouble: (error, what) => log('warn', what, { ...facts, error: String(error) }),
        },
        this.#stopping.signal,
      );
      this.#over = end === 'finished';
      log('info', `shard ${end}`, facts);
    } catch (error) {
      this.#over = true;
      log('warn', 'gave a shard up', { ...facts, error: String(error) });
    }
  }
}
