import type { Sample } from './sample.ts';
import { rateOf, sumOf } from './sample.ts';

/** One process as it is shown. */
export interface Row {
  readonly app: string;
  readonly health: 'ready' | 'not ready' | 'down';
  /** Answered a second, and those of them that are faults of ours; probes and scrapes apart. */
  readonly requests: number | undefined;
  readonly faults: number | undefined;
  /** Records taken or published a second. */
  readonly records: number | undefined;
  /** Records that wait, or seconds that the oldest change waits (the bridge). */
  readonly behind: string;
  /** Percent of a core. */
  readonly processor: number | undefined;
  readonly memoryMib: number | undefined;
}

const OURS = /route="\/v1/;
const FAULTS = /route="\/v1[^}]*status="5/;
const RECORDS = [
  'search_indexer_records_total',
  'warehouse_loader_records_total',
  'cdc_shard_events_published',
];

/** A process from two samples, so many seconds apart. */
export function rowOf(
  app: string,
  health: Row['health'],
  samples: readonly [Sample, Sample],
  seconds: number,
): Row {
  const [, now] = samples;
  const requests = 'http_request_duration_seconds_count';
  const processor = rateOf(samples, seconds, 'process_cpu_seconds_total');
  const memory = sumOf(now, 'process_resident_memory_bytes');
  return {
    app,
    health,
    requests: rateOf(samples, seconds, requests, OURS),
    faults: rateOf(samples, seconds, requests, FAULTS),
    records: RECORDS.map((name) => rateOf(samples, seconds, name)).find(
      (rate) => rate !== undefined,
    ),
    behind: behind(now),
    processor: processor && processor * 100,
    memoryMib: memory && memory / 2 ** 20,
  };
}

function behind(now: Sample): string {
  const waits = sumOf(now, 'cdc_oldest_unpublished_seconds');
  if (waits !== undefined) return `${waits.toFixed(1)} s`;
  const lag = sumOf(now, 'search_indexer_lag_events') ?? sumOf(now, 'warehouse_loader_lag_events');
  return lag === undefined ? '' : `${lag} records`;
}
