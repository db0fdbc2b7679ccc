/** Metrics of one process at one moment, by name and labels as Prometheus writes them. */
export type Sample = ReadonlyMap<string, number>;

/** Prometheus' text format (https://prometheus.io/docs/instrumenting/exposition_formats/), values by series. */
export function parseMetrics(text: string): Sample {
  const series = new Map<string, number>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const at = line.lastIndexOf(' ');
    series.set(line.slice(0, at), Number(line.slice(at + 1)));
  }
  return series;
}

/** The sum of a metric's series whose labels fit; undefined where there is none. */
export function sumOf(sample: Sample, name: string, labels = /^/): number | undefined {
  let sum: number | undefined;
  for (const [series, value] of sample) {
    const isOurs = series === name || series.startsWith(`${name}{`);
    if (isOurs && labels.test(series)) sum = (sum ?? 0) + value;
  }
  return sum;
}

/** How fast a counter grew, a second; a process that was started anew counts from nothing. */
export function rateOf(
  [before, after]: readonly [Sample, Sample],
  seconds: number,
  name: string,
  labels?: RegExp,
): number | undefined {
  const now = sumOf(after, name, labels);
  if (now === undefined) return undefined;
  const was = sumOf(before, name, labels) ?? 0;
  return (now >= was ? now - was : now) / seconds;
}
