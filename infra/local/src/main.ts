import { parseArgs } from 'node:util';
import { startServers } from './commands/start.ts';
import { status } from './commands/status.ts';
import { stop } from './commands/stop.ts';
import { readProfile } from './config.ts';
import { StackError } from './stack-error.ts';
import { table } from './terminal/table.ts';

const USAGE = 'usage: npm run stack -- start|stop|status [--profile=dev|test|NAME]';

const report = {
  progress: (text: string) => console.log(`  ${text} …`),
  up: (part: string, port: number | undefined, how: string, seconds: number) =>
    console.log(
      `  ${part.padEnd(18)} up on ${port ?? '-'} ${how === 'reused' ? '(was up)' : `in ${seconds.toFixed(1)} s`}`,
    ),
};

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      profile: { type: 'string' },
      apps: { type: 'boolean', default: false },
      only: { type: 'string' },
    },
  });
  const profile = readProfile(values.profile);
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () =>
      interrupted.abort(new StackError('BUSY', 'stack', `start was ended by ${signal}`)),
    );
  }
  switch (positionals[0]) {
    case 'start':
      await startServers({
        profile,
        report,
        signal: interrupted.signal,
        only: values.only?.split(','),
      });
      return 0;
    case 'stop':
      await stop(profile, ({ part, how }) => console.log(`  ${part.padEnd(18)} ${how}`));
      return 0;
    case 'status': {
      const parts = await status(profile);
      const rows = parts.map((p) => [p.part, p.port ?? '-', p.pid ?? '-', p.health]);
      console.log(table(['part', 'port', 'pid', 'health'], rows));
      return 0;
    }
    default:
      console.error(USAGE);
      return 2;
  }
}

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof StackError || error instanceof RangeError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
