/** How far behind the consumers are, as they say themselves. */
export interface PipelineLag {
  /** The oldest change that no bridge has published, seconds. */
  readonly unpublishedSeconds: number;
  readonly unindexed: number;
  readonly unloaded: number;
}

/** Asks the processes at these addresses; one that is away says nothing. */
export async function pipelineLag(urls: readonly string[]): Promise<PipelineLag> {
  const pages = await Promise.all(
    urls.map((url) =>
      fetch(`${url}/metrics`)
        .then((answer) => answer.text())
        .catch(() => ''),
    ),
  );
  const values = (name: string): number[] => pages.flatMap((page) => metricValues(page, name));
  const sum = (all: readonly number[]): number => all.reduce((total, value) => total + value, 0);
  return {
    unpublishedSeconds: Math.max(0, ...values('cdc_oldest_unpublished_seconds')),
    unindexed: sum(values('search_indexer_lag_events')),
    unloaded: sum(values('warehouse_loader_lag_events')),
  };
}

/** The values of a metric in Prometheus' text format. */
export const metricValues = (page: string, name: string): number[] =>
  [...page.matchAll(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'gm'))].map((m) => Number(m[1]));
