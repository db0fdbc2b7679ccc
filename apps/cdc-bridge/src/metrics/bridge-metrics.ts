import { Gauge } from '@kirana/service';
import type { Registry } from '@kirana/service';
import { oldestUnpublishedSeconds } from '../shards/shard-progress.ts';
import type { ShardProgress } from '../shards/shard-progress.ts';

const FIGURES: readonly {
  name: string;
  help: string;
  of: (p: ShardProgress, now: number) => number;
}[] = [
  {
    name: 'cdc_shard_events_published',
    help: 'Change events acknowledged by Kafka since this reader began',
    of: (p) => p.events,
  },
  {
    name: 'cdc_shard_records_rejected',
    help: 'Records that fit no schema, put among the dead letters',
    of: (p) => p.rejected,
  },
  {
    name: 'cdc_shard_unacknowledged_records',
    help: 'Lag in events: records read from the stream and not yet acknowledged by Kafka',
    of: (p) => p.unacknowledged,
  },
  {
    name: 'cdc_shard_oldest_unpublished_seconds',
    help: 'Lag in seconds: how long the oldest change known to be unpublished has been waiting',
    of: (p, now) => oldestUnpublishedSeconds(p, now),
  },
  {
    name: 'cdc_shard_publish_failures',
    help: 'Publishes that Kafka did not acknowledge and that were tried again',
    of: (p) => p.publishFailures,
  },
  {
    name: 'cdc_shard_gaps',
    help: 'Times the checkpoint was older than what the stream still holds',
    of: (p) => p.gaps,
  },
];

/** Registers what an operator needs to know of every shard this instance reads, taken when asked for. */
export function measureShards(registry: Registry, progress: () => readonly ShardProgress[]): void {
  for (const { name, help, of } of FIGURES) {
    new Gauge({
      name,
      help,
      labelNames: ['table', 'shard'],
      registers: [registry],
      collect() {
        this.reset();
        const now = Date.now();
        for (const shard of progress()) {
          this.set({ table: shard.table, shard: shard.shardId }, of(shard, now));
        }
      },
    });
  }
  new Gauge({
    name: 'cdc_oldest_unpublished_seconds',
    help: 'How long the oldest change known to be unpublished has been waiting, over all shards read here',
    registers: [registry],
    collect() {
      const now = Date.now();
      this.set(Math.max(0, ...progress().map((shard) => oldestUnpublishedSeconds(shard, now))));
    },
  });
}
