import type { EChartsOption } from 'echarts';
import { drawn } from './chart.ts';

export type Row = Readonly<Record<string, unknown>>;

export const rupees = (paise: number): string =>
  `₹${(paise / 100).toLocaleString('en-IN', { maximumFractionDigits: 0 })}`;

/** Sums a measure by a column. */
export function summed(rows: readonly Row[], by: string, measure: string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const label = String(row[by]);
    sums.set(label, (sums.get(label) ?? 0) + Number(row[measure]));
  }
  return sums;
}

/** Bars drawn at most; the rest would be too thin to read. */
const MOST = 12;
const COLOUR = '#b3541e';
/** One bar alone would fill the chart; pixels. */
const WIDEST = 48;

/** The greatest at the top. */
export function barsBy(title: string, rows: readonly Row[], by: string): string {
  const bars = [...summed(rows, by, 'wasted_paise')]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .reverse();
  return drawn(title, {
    color: [COLOUR],
    // The label of the greatest stands beyond the axis.
    grid: { containLabel: true, left: 10, right: 90, top: 20, bottom: 10 },
    xAxis: { type: 'value', axisLabel: { formatter: (value: number) => rupees(value) } },
    yAxis: { type: 'category', data: bars.map(([label]) => label) },
    series: [
      {
        type: 'bar',
        barMaxWidth: WIDEST,
        data: bars.map(([, paise]) => paise),
        label: { show: true, position: 'right', formatter: ({ value }) => rupees(Number(value)) },
      },
    ],
  });
}

/** Rupees as bars and the share of what was received as a line, week after week. */
export function weeks(title: string, rows: readonly Row[]): string {
  const paise = [...summed(rows, 'week_start', 'wasted_paise')].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const units = summed(rows, 'week_start', 'wasted_units');
  const received = summed(rows, 'week_start', 'received_units');
  const share = ([week]: readonly [string, number]): number =>
    Math.round((1000 * (units.get(week) ?? 0)) / (received.get(week) || 1)) / 10;
  const option: EChartsOption = {
    color: [COLOUR, '#1e5fb3'],
    legend: { top: 0 },
    grid: { containLabel: true, left: 10, right: 10, top: 40, bottom: 10 },
    xAxis: { type: 'category', data: paise.map(([week]) => week) },
    yAxis: [
      { type: 'value', axisLabel: { formatter: (value: number) => rupees(value) } },
      { type: 'value', axisLabel: { formatter: '{value} %' }, splitLine: { show: false } },
    ],
    series: [
      {
        name: 'Wasted, ₹',
        type: 'bar',
        barMaxWidth: WIDEST,
        data: paise.map(([, value]) => value),
      },
      {
        name: 'Share of what was received, %',
        type: 'line',
        yAxisIndex: 1,
        data: paise.map(share),
      },
    ],
  };
  return drawn(title, option);
}
