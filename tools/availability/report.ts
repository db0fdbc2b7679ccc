import type { ModeReport, Share } from './run-mode.ts';

const available = ({ tried, failed }: Share): string =>
  ((tried - failed) / Math.max(1, tried)).toFixed(6);

/** The line that scripts read. */
export const availabilityLine = (report: ModeReport): string =>
  `availability ${report.mode} writes ${available(report.writes)} reads ${available(report.reads)} ` +
  `acknowledged ${report.acknowledged} lost ${report.lost} corrupt ${report.corrupt}`;
