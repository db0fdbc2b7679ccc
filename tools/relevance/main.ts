/** `make relevance`: our search and plain OpenSearch over the shared catalogues, scored on the same judgments. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { uniqueName } from '@kirana/testing';
import { openBaseline } from './baseline.ts';
import { readCatalogues } from './catalogues.ts';
import type { CatalogueRow } from './catalogues.ts';
import { relevanceConfig } from './config.ts';
import { parseQueries, parseWishes } from './judge.ts';
import { judge, judgmentLine, parseJudgments } from './judgments.ts';
import type { Engine } from './ours.ts';
import { openOurs } from './ours.ts';
import { byGroup, scoreEngine } from './score.ts';
import type { GroupScore, QueryScore } from './score.ts';

const data = (name: string) => new URL(`../../data/relevance/${name}`, import.meta.url);
const config = relevanceConfig();

if (existsSync(config.cataloguesPath)) await run();
else {
  console.error(`ERROR no catalogues at ${config.cataloguesPath}: name their folder in CATALOGUES`);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const rows = readCatalogues(config.cataloguesPath);
  if (config.judge) writeJudgments(rows);
  const judged = parseJudgments(readFileSync(data('judgments.jsonl'), 'utf8'));
  const hashes = new Set(rows.map(({ hash }) => hash));
  const usable = judged.filter(({ grades }) => [...grades.keys()].some((hash) => hashes.has(hash)));
  console.log(`${rows.length} rows, ${usable.length} of ${judged.length} queries can be answered`);
  const prefix = `${uniqueName('relevance')}-`;
  const ours = await scored(await openOurs(config.opensearchUrl, prefix, rows));
  const baseline = await scored(await openBaseline(config.opensearchUrl, prefix, rows));
  for (const score of ours) if (score.ndcg10 < config.showBelow) show(score);
  const floors = new Map(byGroup(baseline).map((score) => [score.group, score]));
  for (const score of byGroup(ours)) console.log(line(score, floors.get(score.group)!));

  async function scored(engine: Engine): Promise<QueryScore[]> {
    try {
      return await scoreEngine(engine, usable);
    } finally {
      await engine.close();
    }
  }
}

function writeJudgments(rows: readonly CatalogueRow[]): void {
  const wishes = parseWishes(readFileSync(data('wishes.tsv'), 'utf8'));
  const queries = parseQueries(readFileSync(data('queries.tsv'), 'utf8'));
  const lines = queries.map((query) => {
    const judgments = judge(rows, query, wishes);
    if (judgments.size === 0) console.error(`nothing answers "${query.query}"`);
    return judgmentLine(query, judgments);
  });
  writeFileSync(data('judgments.jsonl'), `${lines.join('\n')}\n`);
}

function show({ group, query, ndcg10, recall20, top }: QueryScore): void {
  console.log(`\n${group}: "${query}" ndcg10 ${ndcg10.toFixed(2)} recall20 ${recall20.toFixed(2)}`);
  for (const each of top) console.log(`    ${each}`);
}

function line(score: GroupScore, floor: GroupScore): string {
  const figures = ({ ndcg10, recall20, zero }: GroupScore, of = '') =>
    `${of}ndcg10 ${ndcg10.toFixed(4)} ${of}recall20 ${recall20.toFixed(4)} ${of}zero ${zero.toFixed(4)}`;
  return `relevance ${score.group} ${figures(score)} ${figures(floor, 'baseline-')} queries ${score.queries}`;
}
