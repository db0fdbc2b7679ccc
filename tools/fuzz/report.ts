import type { LogFindings, Sample } from './watch.ts';

export interface FuzzReport extends LogFindings {
  /** Requests that the generator told of. */
  readonly generated: number;
  readonly seconds: number;
  readonly samples: ReadonlyMap<string, readonly Sample[]>;
}

/** Answers that ask to come again are not errors of ours, but must stay rare. */
const isBusy = (answer: string): boolean => answer.endsWith(' 503');

export const realErrors = ({ serverErrors }: Pick<LogFindings, 'serverErrors'>): string[] =>
  serverErrors.filter((answer) => !isBusy(answer));

/**
 * How much a service's memory grew: the median of the last quarter of the run by the median of the second one; the
 * first, in which caches and the heap fill, is left out. NaN where there are too few samples.
 */
export function growth(samples: readonly Sample[]): number {
  const quarter = Math.floor(samples.length / 4);
  const second = samples.slice(quarter, quarter * 2);
  return median(samples.slice(-quarter || samples.length)) / median(second);
}

const median = (samples: readonly Sample[]): number =>
  samples.map(({ rssBytes }) => rssBytes).toSorted((a, b) => a - b)[samples.length >> 1] ??
  Number.NaN;

/** The line that scripts read; `rss-growth` is that of the service that grew most. */
export function fuzzLine(report: FuzzReport): string {
  const grown = Math.max(...[...report.samples.values()].map(growth));
  const busy = report.serverErrors.length - realErrors(report).length;
  return (
    `fuzz requests ${report.generated} answered ${report.answered} ` +
    `server-errors ${realErrors(report).length} busy ${busy} ` +
    `unhandled ${report.unhandled.length} rss-growth ${grown.toFixed(2)} ` +
    `seconds ${Math.round(report.seconds)}`
  );
}

const MOMENTS = [0, 0.25, 0.5, 0.75, 1];

/** Memory of each service before, at three moments of the run, and after, MiB. */
export function memoryLines({ samples }: Pick<FuzzReport, 'samples'>): string[] {
  return [...samples].map(([name, seen]) => {
    const at = MOMENTS.map((part) => seen[Math.round(part * (seen.length - 1))]);
    const [before, ...later] = at.map((sample) => ((sample?.rssBytes ?? 0) / 1_048_576).toFixed(0));
    const after = later.pop();
    const between = later.join(' → ');
    return `${name} rss MiB before ${before} (→ ${between} →) after ${after}, growth ${growth(seen).toFixed(2)}`;
  });
}

/** How often each status was answered, e.g. `200: 1080, 404: 2148`. */
export const statusLine = ({ statuses }: Pick<LogFindings, 'statuses'>): string =>
  [...statuses]
    .toSorted(([a], [b]) => a - b)
    .map(([status, count]) => `${status}: ${count}`)
    .join(', ');
