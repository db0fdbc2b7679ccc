import { parseArgs } from 'node:util';
import { readCommandLine, wholeNumber } from '@kirana/testing';
import type { Warehouse } from '@kirana/warehouse';
import { createWarehouse, rejectsOf } from '@kirana/warehouse';
import { kafkaWith, live, liveDynamo } from './config.ts';
import { runKills } from './kills/kill-run.ts';
import { holds } from './kills/verdict.ts';
import { reconcile } from './reconcile/reconcile.ts';
import { replayRejects } from './rejects/rejects.ts';
import { rebuild } from './rebuild.ts';

const USAGE = `npm run -s warehouse -- COMMAND
  kills [N]         kills the built loader N times (200) under load, and looks for what was lost or counted twice
  rebuild [--keep]  fills an empty schema from the topics and compares it with the live one
  reconcile         counts and sums by day against the services' own tables
  rejects           what could not be loaded, and why
  replay            publishes that again where it came from`;

const say = (line: string): void => console.log(line);

type Command = (argument: string, options: { keep: boolean }) => Promise<boolean>;
const COMMANDS: Readonly<Record<string, Command>> = {
  kills: async (argument) => {
    const asked = readCommandLine(() => wholeNumber('kills', argument || '200', 1), USAGE);
    const report = await runKills({ kills: asked, say });
    const { kills, events, facts, lost, duplicated, broken, hashEqual, inTransaction } = report;
    for (const finding of broken) say(`  BROKEN ${finding.promise}: ${finding.broken} rows`);
    say(
      `warehouse kills ${kills} in-transaction ${inTransaction} events ${events} facts ${facts} lost ${lost} duplicated ${duplicated} broken ${broken.length} hash-equal ${hashEqual}`,
    );
    return holds(report);
  },
  rebuild: async (_argument, { keep }) => {
    const { schema, records, seconds, hashEqual } = await rebuild(live(), keep);
    if (keep) say(`  kept as schema ${schema}`);
    say(
      `warehouse rebuild records ${records} seconds ${seconds.toFixed(1)} hash-equal ${hashEqual}`,
    );
    return hashEqual;
  },
  reconcile: async () => {
    const found = await withWarehouse((warehouse) => reconcile(liveDynamo(), warehouse));
    for (const { entity, sums, differences } of found)
      for (const { day, source, warehouse } of differences)
        say(`  ${entity} ${day}: count, ${sums.join(', ')}: ${source} there, ${warehouse} here`);
    for (const { entity, things, days, differences } of found)
      say(`reconcile ${entity} things ${things} days ${days} differing ${differences.length}`);
    return found.every(({ differences }) => differences.length === 0);
  },
  rejects: async () => {
    const rejects = await withWarehouse(rejectsOf);
    for (const { topic, partition, offset, key, reason } of rejects)
      say(`  ${topic}/${partition}@${offset} ${key}: ${reason.slice(0, 160)}`);
    say(`rejects ${rejects.length}`);
    return true;
  },
  replay: async () => {
    const { published, cut } = await withWarehouse((warehouse) =>
      replayRejects(warehouse, kafkaWith(live().topicPrefix)),
    );
    if (cut > 0)
      say(`  ${cut} are not whole here: npm run -s dead-letters -- replay warehouse-loader`);
    say(`replay published ${published} left ${cut}`);
    return true;
  },
};

async function withWarehouse<T>(work: (warehouse: Warehouse) => Promise<T>): Promise<T> {
  const warehouse = createWarehouse(live());
  try {
    return await work(warehouse);
  } finally {
    await warehouse.close();
  }
}

const { values, positionals } = readCommandLine(
  () =>
    parseArgs({
      options: { keep: { type: 'boolean', default: false } },
      allowPositionals: true,
    }),
  USAGE,
);
const [name = '', argument = ''] = positionals;
const command = COMMANDS[name];
if (!command) {
  say(USAGE);
  process.exit(2);
}
process.exit((await command(argument, values)) ? 0 : 1);
