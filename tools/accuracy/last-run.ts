import { SCORED } from './score.ts';
import type { Score } from './score.ts';

/** The figures of a run that later runs are compared with; one entry a set. */
export type RecordedRun = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The figures worth keeping of a score: each field's F1, and whole listings. */
export const figuresOf = (score: Score): Record<string, number> => ({
  ...Object.fromEntries(SCORED.map((field) => [field, round(score.fields[field].f1)])),
  whole: round(score.whole),
});

const round = (share: number): number => Math.round(share * 10_000) / 10_000;

/** One line for each figure that moved since the recorded run, steps back first. */
export function changesSince(set: string, score: Score, recorded: RecordedRun): string[] {
  const before = recorded[set] ?? {};
  return Object.entries(figuresOf(score))
    .filter(([field, now]) => before[field] !== undefined && before[field] !== now)
    .sort(([a, x], [b, y]) => x - before[a]! - (y - before[b]!))
    .map(([field, now]) => {
      const step = now < before[field]! ? 'worse' : 'better';
      return `  ${step}: ${set} ${field} ${before[field]} -> ${now}`;
    });
}
