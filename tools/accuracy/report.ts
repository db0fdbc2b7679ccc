import { SCORED } from './score.ts';
import type { Score } from './score.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(8);
const figure = (share: number): string => share.toFixed(4);

/** The lines that scripts read (DESIGN section 10). */
export const lines = (score: Score): string[] => [
  ...SCORED.map((field) => {
    const { precision, recall, f1, coverage } = score.fields[field];
    return `accuracy ${field} precision ${figure(precision)} recall ${figure(recall)} f1 ${figure(f1)} coverage ${figure(coverage)}`;
  }),
  `accuracy whole exact ${figure(score.whole)}`,
];

/** A table for people: ours beside the floor. */
export function table(name: string, ours: Score, floor: Score): string[] {
  const rows = SCORED.map(
    (field) =>
      `  ${field.padEnd(12)} right ${percent(ours.fields[field].recall)}  precision ${percent(ours.fields[field].precision)}  f1 ${percent(ours.fields[field].f1)}  wrong ${percent(ours.fields[field].wrong)}   floor right ${percent(floor.fields[field].recall)} f1 ${percent(floor.fields[field].f1)}`,
  );
  return [
    `${name}: ${ours.titles} titles`,
    ...rows,
    `  whole        right ${percent(ours.whole)}                                                       floor right ${percent(floor.whole)}`,
  ];
}

export const missLines = (score: Score): string[] =>
  score.misses.map(
    ({ field, expected, given, title }) =>
      `  miss ${field}: expected ${expected}, read ${given}: ${title}`,
  );
