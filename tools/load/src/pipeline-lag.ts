/** How far behind the consumers are, as they say themselves. */
export interface PipelineLag {
  /** The oldest change that no bridge has published, seconds. */
  readonly unpublishedSeconds: number;
  readonly unindexed: number;
  readonly unloaded: number;
  /** Batches whose oldest change was written more than 30 s before it could be found, or counted. */
  readonly late: number;
}

/** Asks the processes at these addresses; one that is away says nothing. */
export async function pipelineLag(urls: readonly string[]): Promise<PipelineLag> {
  const pages = await Promise.all(urls.map(metricsPage));
  const values = (name: string): number[] => pages.flatMap((page) => metricValues(page, name));
  const sum = (all: readonly number[]): number => all.reduce((total, value) => total + value, 0);
  const late = pages.flatMap((page) => SINKS.map((sink) => lateBatches(page, sink)));
  return {
    unpublishedSeconds: Math.max(0, ...values('cdc_oldest_unpublished_seconds')),
    unindexed: sum(values('search_indexer_lag_events')),
    unloaded: sum(values('warehouse_loader_lag_events')),
    late: sum(late),
  };
}

const SINKS = ['search_indexer_freshness_seconds', 'warehouse_loader_freshness_seconds'] as const;

/** By the histogram's own bucket: all that were observed, without those of up to 30 s. */
function lateBatches(page: string, histogram: string): number {
  const [all = 0] = metricValues(page, `${histogram}_count`);
  const inTime = new RegExp(`^${histogram}_bucket\\{[^}]*le="30"[^}]*\\} (\\S+)$`, 'm').exec(
    page,
  )?.[1];
  return all - Number(inTime ?? 0);
}

/** What a process says of itself, in Prometheus' text format; nothing while it is away. */
export const metricsPage = (url: string): Promise<string> =>
  fetch(`${url}/metrics`)
    .then((answer) => answer.text())
    .catch(() => '');

/** The values of a metric in Prometheus' text format. */
export const metricValues = (page: string, name: string): number[] =>
  [...page.matchAll(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'gm'))].map((m) => Number(m[1]));
