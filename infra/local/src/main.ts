import { parseArgs } from 'node:util';
import { interruption, readCommandLine } from '@kirana/testing/command-line';
import { clean } from './commands/clean.ts';
import { doctor } from './commands/doctor.ts';
import { install } from './commands/install.ts';
import { logs } from './commands/logs.ts';
import { startStack } from './commands/start.ts';
import { status } from './commands/status.ts';
import { stop } from './commands/stop.ts';
import type { Ended } from './commands/stop.ts';
import { everyProfile, readProfile } from './config.ts';
import type { Profile } from './profile/profile.ts';
import { StackError } from './stack-error.ts';
import { reportTo, statusTable } from './terminal/report.ts';

const USAGE = `usage: npm run stack -- COMMAND [--profile=dev|test|NAME]
  start [--apps] [--only=kafka,…]   starts the servers, or some; with --apps every app too
  stop [--all]                      ends everything of the profile, or of all of them
  status                            part, port, pid, health
  logs --app=NAME [--no-follow]     what a part says
  install                           fetches the servers
  doctor                            what is missing on this machine
  clean [--all]                     stops, and deletes the profile's data and logs, or all of theirs`;

const { values, positionals } = readCommandLine(
  () =>
    parseArgs({
      allowPositionals: true,
      allowNegative: true,
      options: {
        profile: { type: 'string' },
        apps: { type: 'boolean', default: false },
        all: { type: 'boolean', default: false },
        only: { type: 'string' },
        app: { type: 'string' },
        follow: { type: 'boolean', default: true },
      },
    }),
  USAGE,
);

const say = (line: string): void => console.log(line);

const COMMANDS: Record<string, (profile: Profile, signal: AbortSignal) => Promise<number | void>> =
  {
    start: (profile, signal) =>
      startStack({
        profile,
        signal,
        report: reportTo(say),
        apps: values.apps,
        only: values.only?.split(','),
      }),
    stop: (profile) => forEach(profile, (each) => stop(each, ended(each))),
    status: async (profile) => say(statusTable(await status(profile))),
    logs: (profile) => logs(profile, values.app, values.follow),
    install: (_profile, signal) => install(reportTo(say), signal),
    doctor: (profile) => doctor(profile, say),
    clean: (profile) => forEach(profile, (each) => clean(each, ended(each), say)),
  };

/** Runs for the profile that is meant or, with --all, for every one of this checkout as well. */
async function forEach(
  profile: Profile,
  command: (profile: Profile) => Promise<void>,
): Promise<void> {
  const others = values.all ? everyProfile().filter(({ home }) => home !== profile.home) : [];
  for (const each of [profile, ...others]) await command(each);
}

const ended =
  ({ name }: Profile) =>
  ({ part, how }: Ended): void =>
    say(`  ${name.padEnd(5)} ${part.padEnd(18)} ${how}`);

const interrupted = (signal: string): StackError =>
  new StackError('BUSY', 'stack', `ended by ${signal}; nothing was left running`);

async function main(): Promise<number> {
  const command = COMMANDS[positionals[0] ?? ''];
  if (!command) {
    console.error(USAGE);
    return 2;
  }
  return (await command(readProfile(values.profile), interruption(interrupted))) ?? 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof StackError || error instanceof RangeError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
