import { BURN_RATES, OBJECTIVES } from '../alerts/objectives.ts';
import type { Dashboard, Panel } from './panel.ts';

const RATE = '$__rate_interval';

const one = (
  title: string,
  description: string,
  unit: string,
  expr: string,
  legend: string,
): Panel => ({ title, description, unit, queries: [{ expr, legend }] });

const quantile = (q: number, metric: string, by: string): string =>
  `histogram_quantile(${q}, sum by (le, ${by}) (rate(${metric}_bucket[${RATE}])))`;

/** The p50 and p99 of a histogram in one graph. */
const times = (title: string, description: string, metric: string, by: string): Panel => ({
  title,
  description,
  unit: 's',
  queries: [0.5, 0.99].map((q) => ({
    expr: quantile(q, metric, by),
    legend: `p${q * 100} {{${by}}}`,
  })),
});

const PROMISES: Dashboard = {
  uid: 'kirana-promises',
  title: 'Kirana: what we promise',
  panels: OBJECTIVES.map(({ name, promise, target, by }) => ({
    title: promise,
    description: `Share that missed it; a budget of ${Number((1 - target).toPrecision(3))} over 30 days`,
    unit: 'percentunit',
    queries: BURN_RATES.map(({ long }) => ({
      expr: `kirana:${name}:bad_ratio_rate${long}`,
      legend: `${by.replaceAll(/\w+/g, '{{$&}}').replaceAll(',', '')} over ${long}`,
    })),
  })),
};

const SERVICES: Dashboard = {
  uid: 'kirana-services',
  title: 'Kirana: services',
  panels: [
    one(
      'Requests',
      'By service',
      'reqps',
      `sum by (service) (rate(http_request_duration_seconds_count[${RATE}]))`,
      '{{service}}',
    ),
    one(
      'Faults of ours',
      '5xx a second, by route',
      'reqps',
      `sum by (service, route) (rate(http_request_duration_seconds_count{status=~"5.."}[${RATE}]))`,
      '{{service}} {{route}}',
    ),
    times(
      'Answer times',
      'From the request line to the last byte',
      'http_request_duration_seconds',
      'service',
    ),
    one(
      'Slowest routes',
      'p99 of each',
      's',
      `topk(10, ${quantile(0.99, 'http_request_duration_seconds', 'route')})`,
      '{{route}}',
    ),
    one(
      'Turned away',
      '429 a second: callers over their limit',
      'reqps',
      `sum by (service) (rate(http_requests_over_limit_total[${RATE}]))`,
      '{{service}}',
    ),
    one(
      'Imports',
      'Ended, by how',
      'short',
      `sum by (state) (increase(catalog_imports_ended_total[${RATE}]))`,
      '{{state}}',
    ),
    one(
      'Processors',
      'Cores in use',
      'short',
      `sum by (service) (rate(process_cpu_seconds_total[${RATE}]))`,
      '{{service}}',
    ),
    one(
      'Memory',
      'Resident',
      'bytes',
      'sum by (service) (process_resident_memory_bytes)',
      '{{service}}',
    ),
    one(
      'Event loop',
      'p99 of its lag',
      's',
      'max by (service) (nodejs_eventloop_lag_p99_seconds)',
      '{{service}}',
    ),
  ],
};

const PIPELINE: Dashboard = {
  uid: 'kirana-pipeline',
  title: 'Kirana: from a write to search and warehouse',
  panels: [
    times(
      'Until it can be found',
      'From the write to the index; the promise is 3 s',
      'search_indexer_freshness_seconds',
      'service',
    ),
    times(
      'Until it is in the warehouse',
      'From the write to the commit',
      'warehouse_loader_freshness_seconds',
      'service',
    ),
    one(
      'Oldest unpublished change',
      'Read from a stream and not acknowledged by Kafka',
      's',
      'max(cdc_oldest_unpublished_seconds)',
      'oldest',
    ),
    one(
      'Published',
      'Events a second, by table',
      'short',
      `sum by (table) (deriv(cdc_shard_events_published[5m]))`,
      '{{table}}',
    ),
    one(
      'Unacknowledged',
      'Records read and not yet acknowledged',
      'short',
      'sum by (table) (cdc_shard_unacknowledged_records)',
      '{{table}}',
    ),
    one(
      'Publish failures',
      'Tried again',
      'short',
      'sum by (table) (increase(cdc_shard_publish_failures[5m]))',
      '{{table}}',
    ),
    one(
      'Not yet indexed',
      'Records, by topic',
      'short',
      'sum by (topic) (search_indexer_lag_events)',
      '{{topic}}',
    ),
    one(
      'Not yet loaded',
      'Records, by topic',
      'short',
      'sum by (topic) (warehouse_loader_lag_events)',
      '{{topic}}',
    ),
    {
      title: 'Taken',
      description: 'Records a second, by what became of them',
      unit: 'short',
      queries: ['search_indexer', 'warehouse_loader'].map((name) => ({
        expr: `sum by (service, entity, outcome) (rate(${name}_records_total[${RATE}]))`,
        legend: '{{service}} {{entity}} {{outcome}}',
      })),
    },
  ],
};

const FILES: Dashboard = {
  uid: 'kirana-files',
  title: 'Kirana: files on their sides',
  panels: [
    one(
      'Answered',
      'Reads and writes a second, by how they ended: failed is our fault',
      'reqps',
      `sum by (kind, outcome) (rate(media_requests_total[${RATE}]))`,
      '{{kind}} {{outcome}}',
    ),
    one(
      'Sides that are spared',
      '1 while a side fails so often that it is asked only now and then',
      'short',
      'max by (side, for) (media_side_spared)',
      '{{side}} {{for}}',
    ),
    one(
      'Wait for the local disk',
      'Files that only the cloud has and the disk is to get',
      'short',
      'sum(media_hydration_waiting)',
      'waiting',
    ),
    times(
      'Until the local disk has it',
      'From when it lacked a file: never had it, or lost it',
      'media_hydration_seconds',
      'lacked',
    ),
    one(
      'Local disk',
      'What it holds, and may hold',
      'bytes',
      'sum by (what) (media_local_bytes)',
      '{{what}}',
    ),
    one(
      'Evictions',
      'Files looked at to make room, by what became of them',
      'short',
      `sum by (outcome) (rate(media_evictions_total[${RATE}]))`,
      '{{outcome}}',
    ),
    one(
      'Read again at rest',
      'By what was found',
      'short',
      `sum by (side, outcome) (rate(media_scrubs_total[${RATE}]))`,
      '{{side}} {{outcome}}',
    ),
    one(
      'Healed, and without a row',
      'Files brought to a side that lacked them; keys that the table does not know',
      'short',
      `sum(rate(media_heals_total[${RATE}])) + sum(rate(media_orphans_total[${RATE}]))`,
      'a second',
    ),
    one(
      'Bytes by side',
      'As the last reconciliation counted them',
      'bytes',
      'sum by (side, state) (media_bytes)',
      '{{side}} {{state}}',
    ),
  ],
};

export const DASHBOARDS: readonly Dashboard[] = [PROMISES, SERVICES, PIPELINE, FILES];
