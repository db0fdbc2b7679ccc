import type { EntityName } from '@kirana/contracts';
import { IteratorExpired, PositionTrimmed } from '@kirana/dynamodb';
import type { ShardPosition, StreamBatch, StreamRecord, StreamSource } from '@kirana/dynamodb';
import { pause, pauseBeforeRetry } from '@kirana/kafka';
import type { Publisher } from '@kirana/kafka';
import { LeaseLost } from '../leases/lease-book.ts';
import type { ShardLease } from '../leases/lease.ts';
import type { Checkpointer } from './checkpointer.ts';
import type { ReadingPace } from './polling-pace.ts';
import { outgoingOf } from './publish-changes.ts';
import type { ShardProgress } from './shard-progress.ts';

/** Most records of one read: what GetRecords allows. */
const LIMIT = 1_000;

/** An answer of so many records means that more is there: it is read while these are published. */
const PLENTY = 100;

export interface ShardReading {
  readonly entity: EntityName;
  readonly lease: ShardLease;
  readonly source: StreamSource;
  readonly publisher: Pick<Publisher, 'publishAll'>;
  readonly checkpointer: Checkpointer;
  readonly pace: ReadingPace;
  readonly progress: ShardProgress;
  /** False once another instance may have taken the lease. */
  readonly allowed: () => boolean;
  /** Changes between the checkpoint and what the stream still holds are lost to it. */
  readonly onGap: () => Promise<void>;
  readonly onTrouble: (error: unknown, what: string) => void;
}

/**
 * Reads one shard to its end, or until `signal`: read → publish → acknowledged → checkpoint, while the next read is
 * under way. Resolves with how it ended; its last checkpoint is stored by then. Throws `LeaseLost`.
 */
export async function readShard(
  reading: ShardReading,
  signal: AbortSignal,
): Promise<'finished' | 'stopped'> {
  const { pace, progress, checkpointer } = reading;
  const cursor = new ShardCursor(reading);
  for (let failures = 0; !signal.aborted;) {
    try {
      const batch = await cursor.next();
      progress.reads++;
      if (!(await publish(reading, batch.records, signal))) break;
      cursor.published(batch);
      progress.atTip = batch.records.length < PLENTY;
      if (batch.next === null) {
        await checkpointer.finish();
        return 'finished';
      }
      failures = 0;
      if (batch.records.length > 0) pace.changed();
      if (progress.atTip) await pause(pace.pauseMs(), signal);
    } catch (error) {
      if (error instanceof LeaseLost) throw error;
      if ((await cursor.recover(error)) === 'gone') {
        await checkpointer.finish();
        return 'finished';
      }
      failures++;
      if (failures > 1) await pause(pauseBeforeRetry(failures - 1), signal);
    }
  }
  await checkpointer.settled();
  return 'stopped';
}

/** Where a reader is in its shard, through expired iterators and trimmed records. */
class ShardCursor {
  readonly #reading: ShardReading;
  #position: ShardPosition;
  #iterator: string | undefined;
  #ahead: Promise<StreamBatch> | undefined;
  /** Nothing was read yet by the iterator in use. */
  #fresh = true;

  constructor(reading: ShardReading) {
    this.#reading = reading;
    const { checkpoint } = reading.lease;
    this.#position =
      checkpoint === null ? { at: 'oldest' } : { at: 'after', sequenceNumber: checkpoint };
  }

  async next(): Promise<StreamBatch> {
    const { source, lease } = this.#reading;
    if (this.#iterator === undefined) {
      this.#fresh = true;
      this.#iterator = await source.iterator(lease.shardId, this.#position);
    }
    const batch = await (this.#ahead ?? source.read(this.#iterator, LIMIT));
    this.#ahead = undefined;
    this.#fresh = false;
    if (batch.next !== null && batch.records.length >= PLENTY) {
      this.#ahead = source.read(batch.next, LIMIT);
      // Whoever awaits it sees the error; it may come while the batch is still being published.
      this.#ahead.catch(() => undefined);
    }
    return batch;
  }

  /** Moves on past a batch that Kafka acknowledged. */
  published({ records, next }: StreamBatch): void {
    const last = records.at(-1)?.sequenceNumber;
    if (last !== undefined) {
      this.#position = { at: 'after', sequenceNumber: last };
      this.#reading.checkpointer.reached(last);
    }
    this.#iterator = next ?? undefined;
  }

  /**
   * The next read begins where the last published batch ended, or, where that is trimmed, with what is left; `gone`
   * where nothing is.
   */
  async recover(error: unknown): Promise<'resume' | 'gone'> {
    const { progress, onGap, onTrouble } = this.#reading;
    this.#iterator = undefined;
    this.#ahead = undefined;
    if (error instanceof IteratorExpired) return 'resume';
    if (!(error instanceof PositionTrimmed)) {
      onTrouble(error, 'reading the stream failed');
      return 'resume';
    }
    const nothingRead = this.#position.at === 'oldest';
    // DynamoDB Local says so of an iterator at the start of an empty shard once another table was written: nothing
    // was lost, and a new iterator at the start works.
    if (nothingRead && !this.#fresh) return 'resume';
    progress.gaps++;
    await onGap();
    this.#position = { at: 'oldest' };
    return nothingRead ? 'gone' : 'resume';
  }
}

/** True once Kafka acknowledged everything; false where the reader must stop before. */
async function publish(
  reading: ShardReading,
  records: readonly StreamRecord[],
  signal: AbortSignal,
): Promise<boolean> {
  if (records.length === 0) return true;
  const { entity, lease, publisher, progress, allowed, onTrouble } = reading;
  const { batches, events, rejected, newest } = outgoingOf(
    entity,
    lease.shardId,
    records,
    lease.replayFrom,
  );
  progress.unacknowledged = records.length;
  progress.oldestReadAt = Date.now();
  for (let failures = 0; ;) {
    try {
      if (batches.length > 0) await publisher.publishAll(batches, allowed);
      break;
    } catch (error) {
      progress.publishFailures++;
      onTrouble(error, 'publishing failed');
      if (!(await pause(pauseBeforeRetry(++failures), signal))) return false;
    }
  }
  progress.unacknowledged = 0;
  progress.oldestReadAt = undefined;
  progress.events += events;
  progress.rejected += rejected;
  progress.publishedTo = newest ?? progress.publishedTo;
  return true;
}
