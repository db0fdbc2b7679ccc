import type { Measured } from './facts.ts';

/** What the model says a load takes, against what it took. */
export interface Comparison {
  readonly predictedCores: number;
  readonly measuredCores: number;
  /** How far off, as a part of the measured. */
  readonly off: number;
}

const coresOf = ({ perRequest }: Measured, rate: number): number =>
  (Object.values(perRequest.cpuMs).reduce((sum, ms) => sum + ms, 0) * rate) / 1_000;

/** The units of work measured once (`units`), put to the rate of another run (`run`). */
export function compare(units: Measured, run: Measured): Comparison {
  const predictedCores = coresOf(units, run.requestsPerSecond);
  const measuredCores = coresOf(run, run.requestsPerSecond);
  return { predictedCores, measuredCores, off: Math.abs(predictedCores / measuredCores - 1) };
}
