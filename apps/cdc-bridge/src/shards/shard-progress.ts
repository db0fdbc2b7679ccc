/** What a reader of one shard tells the metrics. Times in ms since 1970. */
export interface ShardProgress {
  readonly table: string;
  readonly shardId: string;
  /** Records read and not yet acknowledged by Kafka. */
  unacknowledged: number;
  /** When the oldest unacknowledged record was read. */
  oldestReadAt: number | undefined;
  /** `time` of the newest event published. */
  publishedTo: number | undefined;
  /** True once a read came back with less than a full batch: the reader is at the stream's tip. */
  atTip: boolean;
  events: number;
  rejected: number;
  reads: number;
  publishFailures: number;
  gaps: number;
}

export const newProgress = (table: string, shardId: string): ShardProgress => ({
  table,
  shardId,
  unacknowledged: 0,
  oldestReadAt: undefined,
  publishedTo: undefined,
  atTip: false,
  events: 0,
  rejected: 0,
  reads: 0,
  publishFailures: 0,
  gaps: 0,
});

/** How long the oldest change that this reader knows to be unpublished has been waiting, s. */
export function oldestUnpublishedSeconds(progress: ShardProgress, now: number): number {
  const since = [
    ...(progress.oldestReadAt === undefined ? [] : [progress.oldestReadAt]),
    // Behind the tip, the next unread change is not older than the last published one.
    ...(!progress.atTip && progress.publishedTo !== undefined ? [progress.publishedTo] : []),
  ];
  return since.length === 0 ? 0 : Math.max(0, (now - Math.min(...since)) / 1000);
}
