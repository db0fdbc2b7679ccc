import { parseArgs } from 'node:util';
import { live } from './config.ts';
import { runKills } from './kills/kill-run.ts';
import { holds } from './kills/verdict.ts';
import { rebuild } from './rebuild.ts';

const USAGE = `npm run -s warehouse -- COMMAND
  kills [N]         kills the built loader N times (200) under load, and looks for what was lost or counted twice
  rebuild [--keep]  fills an empty schema from the topics and compares it with the live one`;

const say = (line: string): void => console.log(line);

type Command = (argument: string, options: { keep: boolean }) => Promise<boolean>;
const COMMANDS: Readonly<Record<string, Command>> = {
  kills: async (argument) => {
    const report = await runKills({ kills: Number(argument || 200), say });
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
};

const { values, positionals } = parseArgs({
  options: { keep: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [name = '', argument = ''] = positionals;
const command = COMMANDS[name];
if (!command) {
  say(USAGE);
  process.exit(2);
}
process.exit((await command(argument, values)) ? 0 : 1);
