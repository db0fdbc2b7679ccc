/** A record as it was read. */
export interface IncomingRecord {
  /** Decimal; grows within the partition, not always by one. */
  readonly offset: string;
  readonly key: string;
  /** Null is a tombstone. */
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, string>>;
  /** When the producer made it, ms since 1970. */
  readonly timestamp: number;
}

/** Records of one partition, in order. */
export interface RecordBatch {
  /** Without the prefix. */
  readonly topic: string;
  readonly partition: number;
  readonly records: readonly IncomingRecord[];
  /**
   * Puts a record that can never be taken among the consumer's dead letters; resolves once it is written there. The
   * offset is committed only after, whether or not this is awaited.
   */
  reject(record: IncomingRecord, error: unknown): Promise<void>;
}
