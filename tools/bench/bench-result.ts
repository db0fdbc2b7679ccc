/** A figure on its own. */
export interface BenchValue {
  readonly value: number;
  readonly unit: string;
  /** How much the rounds varied: (best - worst) / best. */
  readonly spread?: number;
  /** Further figures, for people and for the JSON. */
  readonly details?: Readonly<Record<string, number>>;
}

/** Ours against a bare loop that does the least work, taken in turns. */
export interface BenchRatio {
  readonly ratio: number;
  readonly ours: number;
  readonly bare: number;
  readonly unit: string;
  /** How much the baseline varied. */
  readonly spread: number;
  readonly details?: Readonly<Record<string, number>>;
}

export type BenchResult = BenchValue | BenchRatio;

/** A file of this folder that exports these two is a benchmark. */
export interface Bench {
  readonly name: string;
  run(): Promise<BenchResult>;
}

/** A baseline that varied more than this says more of the machine than of us. */
export const CALM_SPREAD = 0.15;

export const median = (figures: readonly number[]): number => {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
};

/** How much figures varied, as a part of their median; the two farthest ones aside where there are five or more. */
export function spreadOf(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const core = sorted.length >= 5 ? sorted.slice(1, -1) : sorted;
  return ((core.at(-1) ?? 0) - (core[0] ?? 0)) / median(sorted);
}

/** The line that scripts read (DESIGN section 10). */
export function benchLine(name: string, result: BenchResult): string {
  if (!('ratio' in result)) return `bench ${name} value ${figure(result.value)} ${result.unit}`;
  const { ratio, ours, bare, unit, spread } = result;
  return `bench ${name} ratio ${ratio.toFixed(2)} ours ${figure(ours)} ${unit} bare ${figure(bare)} ${unit} spread ${spread.toFixed(2)}`;
}

const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2));
