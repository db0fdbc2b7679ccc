import { TOPIC_PARTITIONS } from '@kirana/contracts';
import type { Demand } from './demand.ts';
import type { Assumptions, Limits } from './facts.ts';
import type { Needs } from './needs.ts';

/** A limit, and how much of it the target uses: past 1 the design must change before the target is reached. */
export interface Wall {
  readonly name: string;
  readonly used: number;
  readonly change: string;
}

/** Shards of the listings index as it is made today. */
const SHARDS_TODAY = 1;
const HOUR_SECONDS = 3_600;

/** Every limit, the first to be met first. */
export function wallsOf(
  assumed: Assumptions,
  limits: Limits,
  demand: Demand,
  needs: Needs,
): Wall[] {
  const of = (name: keyof Assumptions): number => assumed[name].value;
  const limit = (name: keyof Limits): number => limits[name].value;
  const busy = (part: string): number => (needs.cores[part] ?? 0) / of('processorTarget');
  const busiest = of('listings') * of('busiestSellerShare');
  const walls: Wall[] = [
    {
      name: 'listings in one search shard',
      used: of('listings') / SHARDS_TODAY / limit('listingsPerSearchShard'),
      change: 'make the listings index with more shards (a rebuild does it while it serves)',
    },
    {
      name: 'one warehouse-loader',
      used: busy('warehouse-loader'),
      change: 'larger batches first; then a loader for each topic, whose tables are its own',
    },
    {
      name: 'indexers, one a partition',
      used: busy('search-indexer') / limit('consumersPerGroup'),
      change: 'topics of a next version with more partitions, filled by a snapshot',
    },
    {
      name: 'bridges, each shard read by one',
      used: busy('cdc-bridge') / TOPIC_PARTITIONS,
      change: 'none: streams split as tables grow, and bridges share the shards',
    },
    {
      name: 'writes of one table on demand',
      used: (demand.changes * of('copiesOfItem')) / limit('tableWritesOnDemand'),
      change: 'a quota raised by AWS on request',
    },
    {
      name: "the busiest seller's index partition while it imports for an hour",
      used: busiest / HOUR_SECONDS / limit('writesPerTablePartition'),
      change: 'spread bySeller over suffixes of the seller, read side by side',
    },
    {
      name: 'partitions of a broker',
      used: needs.kafkaPartitions / needs.kafkaBrokers / limit('partitionsPerBroker'),
      change: 'more brokers',
    },
    {
      name: 'bytes into a broker',
      used:
        (needs.kafkaBytesASecond * of('kafkaReplicas')) /
        needs.kafkaBrokers /
        limit('bytesPerBroker'),
      change: 'more brokers: partitions move while they serve',
    },
  ];
  return walls.sort((a, b) => b.used - a.used);
}
