import type { Alert, Recording } from './alert.ts';

/** What we promise over 30 days, and the share of it that may be missed. */
export interface Objective {
  /** Of its recorded series: `kirana:<name>:bad_ratio_rate5m`. */
  readonly name: string;
  readonly promise: string;
  /** 0.999: one of a thousand may be bad. */
  readonly target: number;
  /** Labels that are kept, separated by commas. */
  readonly by: string;
  /** The share of bad events in a window. */
  readonly badRatio: (window: string) => string;
  readonly runbook: string;
}

const ratio = (bad: string, all: string, by: string): string =>
  `sum by (${by}) (${bad}) / sum by (${by}) (${all})`;

const lateRatio = (metric: string, seconds: number) => (window: string) =>
  `1 - ${ratio(`rate(${metric}_bucket{le="${seconds}"}[${window}])`, `rate(${metric}_count[${window}])`, 'service')}`;

export const OBJECTIVES: readonly Objective[] = [
  {
    name: 'request_errors',
    promise: '99.9 % of requests are answered without a fault of ours (5xx)',
    target: 0.999,
    by: 'service',
    badRatio: (window) =>
      ratio(
        `rate(http_request_duration_seconds_count{status=~"5.."}[${window}])`,
        `rate(http_request_duration_seconds_count[${window}])`,
        'service',
      ),
    runbook: 'error-budget-burning',
  },
  {
    name: 'slow_reads',
    promise: '99 % of reads are answered within 500 ms',
    target: 0.99,
    by: 'service',
    badRatio: (window) =>
      `1 - ${ratio(
        `rate(http_request_duration_seconds_bucket{method="GET",le="0.5",route!~".*/stream"}[${window}])`,
        `rate(http_request_duration_seconds_count{method="GET",route!~".*/stream"}[${window}])`,
        'service',
      )}`,
    runbook: 'requests-slow',
  },
  {
    name: 'late_in_search',
    promise: '99 % of changes can be found within 3 s',
    target: 0.99,
    by: 'service',
    badRatio: lateRatio('search_indexer_freshness_seconds', 3),
    runbook: 'freshness-burning',
  },
  {
    name: 'late_in_warehouse',
    promise: '99 % of changes are in the warehouse within 5 s',
    target: 0.99,
    by: 'service',
    badRatio: lateRatio('warehouse_loader_freshness_seconds', 5),
    runbook: 'freshness-burning',
  },
  {
    name: 'files_failing',
    promise: '99.99 % of reads and writes of files are answered without a fault of ours',
    target: 0.9999,
    by: 'service, kind',
    badRatio: (window) =>
      ratio(
        `rate(media_requests_total{outcome="failed"}[${window}])`,
        `rate(media_requests_total[${window}])`,
        'service, kind',
      ),
    runbook: 'files-failing',
  },
];

/** How fast the budget burns, over a long window and a short one that must agree (Google's SRE workbook, chapter 5). */
export const BURN_RATES = [
  { factor: 14.4, long: '1h', short: '5m', severity: 'page', spent: '2 % in an hour' },
  { factor: 6, long: '6h', short: '30m', severity: 'page', spent: '5 % in six hours' },
  { factor: 3, long: '1d', short: '2h', severity: 'ticket', spent: '10 % in a day' },
  { factor: 1, long: '3d', short: '6h', severity: 'ticket', spent: '10 % in three days' },
] as const;

const seriesOf = (name: string, window: string): string => `kirana:${name}:bad_ratio_rate${window}`;

const WINDOWS = [...new Set(BURN_RATES.flatMap(({ long, short }) => [short, long]))];

export const objectiveRecordings = (): Recording[] =>
  OBJECTIVES.flatMap(({ name, badRatio }) =>
    WINDOWS.map((window) => ({ record: seriesOf(name, window), expr: badRatio(window) })),
  );

const titled = (name: string): string =>
  name
    .split('_')
    .map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`)
    .join('');

export const burnAlerts = (): Alert[] =>
  OBJECTIVES.flatMap(({ name, promise, target, runbook }) =>
    BURN_RATES.map(({ factor, long, short, severity, spent }) => {
      const limit = Number((factor * (1 - target)).toPrecision(6));
      const over = (window: string): string => `${seriesOf(name, window)} > ${limit}`;
      return {
        alert: `${titled(name)}Burning${titled(long)}`,
        expr: `${over(long)} and ${over(short)}`,
        for: '2m',
        severity,
        summary: `{{ $labels.service }}: ${promise}; its budget of 30 days loses ${spent} at this rate`,
        runbook,
      };
    }),
  );
