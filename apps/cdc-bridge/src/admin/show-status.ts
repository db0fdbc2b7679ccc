import type { LeasePage } from '../leases/lease-book.ts';

/** What is on record, for people: a line a shard, an instance, a backfill. */
export function* shownStatus({
  shards,
  instances,
  backfills,
  paused,
}: LeasePage): Generator<string> {
  yield paused ? 'PAUSED: nothing is read until `resume`' : 'running';
  for (const { name, updatedAt } of instances) {
    yield `instance ${name.slice('instance/'.length)}: last heard of ${updatedAt}`;
  }
  for (const { table, shardId, holder, checkpoint, finished, updatedAt } of shards) {
    const state = finished ? 'finished' : (holder ?? 'nobody reads it');
    yield `shard ${table} ${shardId}: ${state}, published to ${checkpoint ?? 'nothing yet'}, ${updatedAt}`;
  }
  for (const { table, segment, segments, reason, done, rows } of backfills) {
    const part = segment < segments ? `part ${segment + 1} of ${segments}` : 'lost deletes';
    yield `backfill ${table} (${reason}) ${part}: ${done ? 'done' : 'open'}, ${rows} rows`;
  }
}
