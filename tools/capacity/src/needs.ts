import { DEAD_LETTER_TOPICS_ESTIMATE, ENTITY_TOPICS } from './topics.ts';
import type { Demand } from './demand.ts';
import type { Assumptions, Limits, Measured } from './facts.ts';

/** What one part of the system needs. */
export interface Needs {
  /** Cores busy at the peak, before room for a zone to fail. */
  readonly cores: Readonly<Record<string, number>>;
  /** Tasks of one core each, with that room. */
  readonly tasks: Readonly<Record<string, number>>;
  readonly searchCores: number;
  readonly searchShards: number;
  readonly searchBytes: number;
  readonly kafkaBytesASecond: number;
  readonly kafkaBytes: number;
  readonly kafkaBrokers: number;
  readonly kafkaPartitions: number;
  readonly tableBytes: number;
  readonly warehouseBytes: number;
}

/** Our processes, and what each unit of work of theirs is. */
const BY_REQUEST = ['identity-service', 'seller-service', 'catalog-service', 'order-service'];
const BY_CHANGE = ['cdc-bridge', 'search-indexer', 'warehouse-loader'];
const FEWEST_TASKS = 3;

export function needsOf(
  assumed: Assumptions,
  limits: Limits,
  measured: Measured,
  demand: Demand,
): Needs {
  const { perRequest, perListing } = measured;
  const of = (name: keyof Assumptions): number => assumed[name].value;
  const cores = (perUnit: Readonly<Record<string, number>>, part: string, rate: number): number =>
    ((perUnit[part] ?? 0) * rate) / 1_000 / of('cloudCoreSpeed');
  const busy = Object.fromEntries([
    ...BY_REQUEST.map((part) => [part, cores(perRequest.cpuMs, part, demand.requests)] as const),
    ...BY_CHANGE.map((part) => [part, cores(perListing.cpuMs, part, demand.changes)] as const),
  ]);
  const events = of('listings') + demand.ordersADay * of('keptOrdersDays');
  const searchBytes = of('listings') * perListing.bytes.search;
  const shards = Math.max(
    of('listings') / limits.listingsPerSearchShard.value,
    searchBytes / limits.bytesPerSearchShard.value,
  );
  const kafkaBytesASecond = demand.changes * perListing.bytes.kafka;
  const brokers = (kafkaBytesASecond * of('kafkaReplicas')) / limits.bytesPerBroker.value;
  return {
    cores: busy,
    tasks: Object.fromEntries(
      Object.entries(busy).map(([part, n]) => {
        // Each task also does what it does with nothing to do.
        const room = of('processorTarget') - (measured.idleCores[part] ?? 0);
        return [part, Math.max(FEWEST_TASKS, Math.ceil(n / room))];
      }),
    ),
    searchCores:
      cores(perRequest.cpuMs, 'opensearch', demand.requests) +
      cores(perListing.cpuMs, 'opensearch', demand.changes) * (1 + of('searchReplicas')),
    searchShards: Math.ceil(shards),
    searchBytes: searchBytes * (1 + of('searchReplicas')),
    kafkaBytesASecond,
    // A compacted topic keeps the last state of each key, and up to as much again before it is compacted.
    kafkaBytes: events * perListing.bytes.kafka * 2 * of('kafkaReplicas'),
    kafkaBrokers: Math.max(FEWEST_TASKS, 3 * Math.ceil(brokers / 3)),
    kafkaPartitions: (ENTITY_TOPICS + DEAD_LETTER_TOPICS_ESTIMATE) * of('kafkaReplicas'),
    tableBytes: events * of('itemBytes') * of('copiesOfItem'),
    warehouseBytes: events * perListing.bytes.warehouse * of('warehouseCompression'),
  };
}
