import type { Shard } from '@kirana/dynamodb';

/** What is on record of a shard. */
export interface KnownShard {
  readonly shardId: string;
  readonly finished: boolean;
}

/**
 * The shards that may be read now: not finished, and their parent is either finished or no longer to be had. A shard
 * whose parent is still being read waits, since the parent's records come first; so do its own children. Listings may
 * come in any order, and may show a child before its parent.
 *
 * `known` are the shards on record; a listed shard that is not on record yet is unread.
 */
export function readableShards(listed: readonly Shard[], known: readonly KnownShard[]): Shard[] {
  const unfinished = new Set(known.filter(({ finished }) => !finished).map((k) => k.shardId));
  const finished = new Set(known.filter((k) => k.finished).map((k) => k.shardId));
  const present = new Set(listed.map(({ shardId }) => shardId));
  const pending = (shardId: string): boolean =>
    !finished.has(shardId) && (present.has(shardId) || unfinished.has(shardId));
  return listed.filter(
    ({ shardId, parentShardId }) =>
      !finished.has(shardId) && !(parentShardId !== undefined && pending(parentShardId)),
  );
}

/** Shards on record that were not read to their end and that the stream no longer lists: their rest is lost. */
export function vanishedShards<K extends KnownShard>(
  listed: readonly Shard[],
  known: readonly K[],
): K[] {
  const present = new Set(listed.map(({ shardId }) => shardId));
  return known.filter(({ shardId, finished }) => !finished && !present.has(shardId));
}
