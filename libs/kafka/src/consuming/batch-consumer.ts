import type { IncomingRecord, RecordBatch } from './record-batch.ts';
import type { ConsumerLogSink } from './consumer-log.ts';

export interface BatchConsumerOptions {
  /** Without the prefix; also names the dead letter topic. */
  readonly groupId: string;
  /** Names the dead letter topic where it is not the group: of a second group that does the same work. */
  readonly consumer?: string | undefined;
  /** Without the prefix. */
  readonly topics: readonly string[];
  /** Where a group that has read nothing yet begins; true unless said otherwise. */
  readonly fromBeginning?: boolean;
  /**
   * Takes one batch; its offsets count as done once this resolves. Throw `SinkUnavailable` (or any error that says
   * `retriable: true`) to be given the same batch again later; any other error is tried a few times, then the batch's
   * records one by one, and what still fails becomes a dead letter.
   */
  handle(batch: RecordBatch): Promise<void>;
  /** `kafka` (default): committed to the group. `external`: the handler keeps them with its own data. */
  readonly offsets?: 'kafka' | 'external';
  /** With `external`: the next offset to read, or undefined where the handler has none yet. Asked at each assignment. */
  startOffsets?(topic: string, partition: number): Promise<string | undefined>;
  /** Most records in one batch; 1,000 unless said otherwise. */
  readonly maxRecords?: number;
  /** Partitions handled at the same time; 4 unless said otherwise. */
  readonly concurrency?: number;
  /** How long a fetch waits for `minBytes`, ms; 1,000 unless said otherwise. What is there is given at once all the same. */
  readonly maxWaitMs?: number;
  /**
   * Under load fetches come at least this far apart, ms, so that batches are worth a sink's while; 0 unless said
   * otherwise. A record after a pause is given at once.
   */
  readonly lingerMs?: number;
  /** A fetch answers as soon as this many bytes are there; 1 unless said otherwise. */
  readonly minBytes?: number;
  /**
   * Most bytes of one fetch, as compressed as they are on the broker; 10 MiB unless said otherwise. What was fetched is
   * held, opened and many times larger, until all of it is handled.
   */
  readonly fetchBytes?: number;
  /** A member not heard of for so long is dropped from the group, ms; 10,000 unless said otherwise. */
  readonly sessionTimeoutMs?: number;
  /**
   * A name (letters, digits, `.`, `_`, `-`) that this process has again after a restart, and no other process of the group
   * has: after a kill its successor then has its partitions at once, instead of when the session has timed out.
   */
  readonly instanceId?: string | undefined;
  readonly log?: ConsumerLogSink | undefined;
}

/** How far a consumer is behind in one partition. */
export interface PartitionLag {
  /** Without the prefix. */
  readonly topic: string;
  readonly partition: number;
  /** Records not yet handled. */
  readonly events: number;
  /** Age of the newest handled record where there are unhandled ones, else 0, s. */
  readonly seconds: number;
}

export interface BatchConsumer {
  /** True while it is a member of its group, fetches, and its sink takes what it gives. */
  ready(): boolean;
  /** Why it is not ready, in words for an operator. */
  unready(): string | undefined;
  /** Lag of the partitions assigned to this process, by the offsets the brokers tell. */
  lag(): Promise<PartitionLag[]>;
  /** Counts since the start, for metrics. */
  readonly counts: {
    readonly handled: number;
    readonly rejected: number;
    readonly retries: number;
    readonly restarts: number;
  };
  /** Finishes the batches in hand (10 s at most), commits them and leaves the group. */
  stop(): Promise<void>;
}

export type { IncomingRecord, RecordBatch };
