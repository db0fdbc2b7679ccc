import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { benchLine, CALM_SPREAD } from './bench-result.ts';
import type { Bench, BenchResult } from './bench-result.ts';
import { benchConfig } from './config.ts';

/** Files are looked at before they are loaded: some of this folder are programs of their own. */
const isBench = (file: string): boolean => {
  const text = readFileSync(join(import.meta.dirname, file), 'utf8');
  return /^export const name\b/m.test(text) && /^export (async function|const) run\b/m.test(text);
};

async function benches(only: string): Promise<Bench[]> {
  const files = readdirSync(import.meta.dirname).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && isBench(file),
  );
  const loaded = await Promise.all(files.map((file) => import(`./${file}`) as Promise<Bench>));
  return loaded
    .filter(({ name }) => name.includes(only))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const { only, results } = benchConfig();
const found = new Map<string, BenchResult>();
let failed = 0;
for (const bench of await benches(only)) {
  console.log(`  ${bench.name} …`);
  try {
    const result = await bench.run();
    found.set(bench.name, result);
    console.log(benchLine(bench.name, result));
  } catch (error) {
    failed++;
    console.error(`  ${bench.name} failed: ${error instanceof Error ? error.message : error}`);
  }
}

console.log();
console.table(
  Object.fromEntries(
    [...found].map(([name, { details, ...figures }]) => [name, { ...figures, ...details }]),
  ),
);
for (const [name, { spread }] of found) {
  if ((spread ?? 0) <= CALM_SPREAD) continue;
  console.log(
    `  ${name}: the baseline varied by ${((spread ?? 0) * 100).toFixed(0)} %: the machine was not calm`,
  );
}
mkdirSync(results, { recursive: true });
const file = join(results, `${new Date().toISOString().replaceAll(':', '')}.json`);
const machine = { cores: cpus().length, model: cpus()[0]?.model, node: process.version };
writeFileSync(
  file,
  JSON.stringify({ at: new Date(), machine, results: Object.fromEntries(found) }, null, 2),
);
console.log(`  written to ${file}`);
process.exit(failed > 0 || found.size === 0 ? 1 : 0);
