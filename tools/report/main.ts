import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stackEndpoints } from '@kirana/testing';
import {
  createWarehouse,
  dryRun,
  fails,
  freshness,
  loadPlaces,
  newestChecks,
  pendingMigrations,
  POSTGRES,
  REDSHIFT,
  runDataTests,
} from '@kirana/warehouse';
import type { Warehouse } from '@kirana/warehouse';
import { exported } from './export.ts';
import { answered } from './questions.ts';
import { wastePage } from './waste-page.ts';

const FOLDER = join(import.meta.dirname, '../../.kirana/reports');
/** Apart from the page with the answers, which a shell empties before we could read it there. */
const QUESTIONS = join(import.meta.dirname, 'questions.md');
const say = (line: string): void => console.log(line);

function write(file: string, text: string | Uint8Array): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, file), text);
  say(`  written to ${join(FOLDER, file)}`);
}

type Command = (warehouse: Warehouse, argument: string, format: string) => Promise<void>;
const COMMANDS: Readonly<Record<string, Command>> = {
  waste: async (warehouse) => {
    const rows = await warehouse.query('SELECT * FROM mart_waste ORDER BY week_start, category');
    write('waste.html', wastePage(rows, new Date()));
  },
  checks: async (warehouse) => {
    const findings = await runDataTests(warehouse);
    for (const { promise, broken } of findings)
      say(
        `  ${broken === 0 ? 'holds ' : 'BROKEN'}  ${promise}${broken ? ` (${broken} rows)` : ''}`,
      );
    for (const { topic, secondsAgo } of await freshness(warehouse))
      say(`  loaded  ${topic} ${secondsAgo} s ago`);
    if (findings.some(({ broken }) => broken > 0)) process.exitCode = 1;
  },
  'last-checks': async (warehouse) => {
    const run = await newestChecks(warehouse);
    if (!run) return say('  none were run yet');
    for (const { test, broken, trouble, tookMs } of run.checks)
      say(
        `  ${broken === 0 ? 'holds ' : 'BROKEN'}  ${test}${broken ? ` (${broken} rows)` : ''}${trouble ? `: ${trouble}` : ''} ${tookMs} ms`,
      );
    const failing = run.checks.filter(fails).length;
    say(`checks at ${run.checkedAt.toISOString()} tests ${run.checks.length} failing ${failing}`);
    if (failing > 0) process.exitCode = 1;
  },
  places: async (warehouse, file) =>
    say(`  ${await loadPlaces(warehouse, readFileSync(resolve(file), 'utf8'))} PIN codes loaded`),
  ddl: async (warehouse, engine) =>
    say(
      engine === 'pending'
        ? dryRun(warehouse.dialect, await pendingMigrations(warehouse))
        : dryRun(engine === 'redshift' ? REDSHIFT : POSTGRES),
    ),
  questions: async (warehouse) =>
    say((await answered(warehouse, readFileSync(QUESTIONS, 'utf8'))).trimEnd()),
  export: async (warehouse, mart, format) =>
    write(`${mart}.${format}`, await exported(warehouse, mart, format)),
};

const [name = '', argument = '', format = 'csv'] = process.argv.slice(2);
const command = COMMANDS[name];
if (!command) {
  say(
    'npm run -s report -- waste | checks | last-checks | questions | export MART csv|parquet | places FILE | ddl redshift|postgres|pending',
  );
  process.exitCode = 2;
} else {
  const warehouse = createWarehouse({ url: stackEndpoints().warehouseUrl, schema: 'public' });
  try {
    await command(warehouse, argument, format);
  } finally {
    await warehouse.close();
  }
}
