import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assumptions, Limits, Measured, Prices } from './facts.ts';

const DATA = join(import.meta.dirname, '../data');
const LAST = join(import.meta.dirname, '../../../.kirana/load/last.json');
const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

/** What the model is computed from. */
export const modelData = () => ({
  assumptions: read<Assumptions>(join(DATA, 'assumptions.json')),
  limits: read<Limits>(join(DATA, 'limits.json')),
  prices: read<Prices>(join(DATA, 'prices.json')),
});

const UNITS = join(DATA, 'measured.json');

/** Nothing was measured yet, so nothing can be foretold. */
export class NothingMeasured extends Error {
  readonly code = 'nothing-measured';
  readonly retriable = false;

  constructor() {
    super(
      'nothing was measured yet: `npm run -s load` on a running stack, then `npm run -s capacity -- adopt`',
    );
    this.name = 'NothingMeasured';
  }
}

/** The runs that the model counts by, the smallest first. Throws `NothingMeasured`. */
export function adoptedRuns(): readonly Measured[] {
  const runs = existsSync(UNITS) ? read<readonly Measured[]>(UNITS) : [];
  if (runs.length === 0) throw new NothingMeasured();
  return runs;
}

/** Takes the last run's figures for the model's, in place of those of a run of that size. Throws `NothingMeasured`. */
export function adopt(): void {
  const last = lastRun();
  if (!last) throw new NothingMeasured();
  const others = (existsSync(UNITS) ? read<readonly Measured[]>(UNITS) : []).filter(
    ({ listings }) => !sameSize(listings, last.listings),
  );
  const runs = [...others, last].sort((a, b) => a.listings - b.listings);
  writeFileSync(UNITS, `${JSON.stringify(runs, null, 2)}\n`);
}

/** Less than a factor of two apart: too near to tell what growth costs. */
const sameSize = (a: number, b: number): boolean => Math.max(a, b) < 2 * Math.min(a, b);

/** The last run of `npm run -s load` here, if there was one. */
export const lastRun = (): Measured | undefined =>
  existsSync(LAST) ? read<Measured>(LAST) : undefined;

/** `check`: compare the model with the last run; `adopt`: take that run's figures for the model's. */
export const commandGiven = (args: readonly string[] = process.argv.slice(2)): string =>
  args[0] ?? 'model';
