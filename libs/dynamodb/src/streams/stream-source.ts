/** Where in a shard to begin. */
export type ShardPosition =
  | { readonly at: 'oldest' }
  | { readonly at: 'latest' }
  | { readonly at: 'after'; readonly sequenceNumber: string };

export interface Shard {
  readonly shardId: string;
  /** The shard it came from by a split or a roll-over; its records come first. */
  readonly parentShardId: string | undefined;
  /** Set once the shard takes no more records. */
  readonly closed: boolean;
}

/** What happened to one item; images are plain objects. `sequenceNumber` grows within a shard. */
export interface StreamRecord {
  readonly eventId: string;
  readonly sequenceNumber: string;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
}

export interface StreamBatch {
  readonly records: readonly StreamRecord[];
  /** Null when the shard is closed and has been read to its end. */
  readonly next: string | null;
}

/** The iterator is older than 15 minutes: ask for a new one at the last sequence number. */
export class IteratorExpired extends Error {
  readonly code = 'iterator-expired';
  readonly retriable = true;
}

/** The stream no longer holds that position (it keeps 24 hours): changes between it and the oldest record are lost. */
export class PositionTrimmed extends Error {
  readonly code = 'position-trimmed';
  readonly retriable = false;
}

/**
 * The change stream of one table, as narrow as the bridge needs it: behind it stands DynamoDB Streams, or in tests a
 * fake that splits, trims and expires shards at will.
 */
export interface StreamSource {
  /** Every shard the stream still knows, in no promised order. */
  shards(): Promise<Shard[]>;
  /** Throws `PositionTrimmed` where the position is gone. */
  iterator(shardId: string, from: ShardPosition): Promise<string>;
  /** Throws `IteratorExpired` or `PositionTrimmed`. */
  read(iterator: string, limit: number): Promise<StreamBatch>;
}
