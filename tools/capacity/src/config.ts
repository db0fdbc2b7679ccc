import { copyFileSync, existsSync, readFileSync } from 'node:fs';
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

/** The units of work that the model counts by. Throws `NothingMeasured`. */
export function unitsOfWork(): Measured {
  if (!existsSync(UNITS)) throw new NothingMeasured();
  return read<Measured>(UNITS);
}

/** Takes the last run's figures for the model's units. Throws `NothingMeasured`. */
export function adopt(): void {
  if (!existsSync(LAST)) throw new NothingMeasured();
  copyFileSync(LAST, UNITS);
}

/** The last run of `npm run -s load` here, if there was one. */
export const lastRun = (): Measured | undefined =>
  existsSync(LAST) ? read<Measured>(LAST) : undefined;

/** `check`: compare the model with the last run; `adopt`: take that run's figures for the model's. */
export const commandGiven = (args: readonly string[] = process.argv.slice(2)): string =>
  args[0] ?? 'model';
