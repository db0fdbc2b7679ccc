/** `make accuracy`: scores the normalizer on the gold set and on the hard set, title only, beside a naive floor. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { normalize } from '@kirana/normalizer';
import { configFromProcess } from './config.ts';
import { readNaively } from './floor.ts';
import { halfOf, parseHardSet } from './hard-set.ts';
import { parseGold } from './labelled.ts';
import type { Labelled } from './labelled.ts';
import { changesSince, figuresOf } from './last-run.ts';
import type { RecordedRun } from './last-run.ts';
import { lines, missLines, table } from './report.ts';
import { scoreReadings } from './score.ts';
import type { Score } from './score.ts';

const HARD_SET = new URL('../../data/normalizer-hard-set/titles.tsv', import.meta.url);
const LAST_RUN = new URL('./last-run.json', import.meta.url);

const config = configFromProcess();
const recorded = JSON.parse(readFileSync(LAST_RUN, 'utf8')) as RecordedRun;
const scores: Record<string, Score> = {};

const hard = parseHardSet(readFileSync(HARD_SET, 'utf8'));
for (const half of ['first', 'second'] as const) {
  if (config.hardSet === half || config.hardSet === 'both') {
    report(
      `hard-set-${half}`,
      hard.filter(({ title }) => halfOf(title) === half),
    );
  }
}
let summary = Object.values(scores)[0]!;
if (existsSync(config.goldPath)) {
  summary = report('gold', parseGold(readFileSync(config.goldPath, 'utf8')));
} else {
  console.log(`no gold set at ${config.goldPath}: the hard set alone is scored`);
}
for (const line of lines(summary)) console.log(line);
if (config.record) record();

function report(set: string, labelled: readonly Labelled[]): Score {
  const score = scoreReadings(
    labelled,
    labelled.map(({ title }) => normalize({ title })),
  );
  const floor = scoreReadings(labelled, labelled.map(readNaively));
  const moved = changesSince(set, score, recorded);
  for (const line of [...missLines(score), ...table(set, score, floor), ...moved])
    console.log(line);
  scores[set] = score;
  return score;
}

function record(): void {
  const run = Object.fromEntries(
    Object.entries(scores).map(([set, score]) => [set, figuresOf(score)]),
  );
  writeFileSync(LAST_RUN, `${JSON.stringify({ ...recorded, ...run }, null, 2)}\n`);
}
