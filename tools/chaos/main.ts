import { cleanStack, startStack, status, stopStack } from '@kirana/local-stack';
import { readCommandLine } from '@kirana/testing';
import { chaos } from './chaos.ts';
import { chaosConfig } from './config.ts';
import { chaosLine, details, isClean } from './report.ts';

const say = (line: string): void => console.log(`  ${line}`);
const { profile, ...asked } = readCommandLine(chaosConfig);
const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    interrupted.abort(new Error('interrupted'));
    void stopStack(profile, () => undefined).finally(() => process.exit(130));
  });
}

say(
  `seed ${asked.seed}, ${asked.kills} kills, profile ${profile.name} (ports from ${profile.portBase})`,
);
/** This run itself starts again what it kills: the keeper would come in between. */
async function endKeeper(): Promise<void> {
  const keeper = (await status(profile)).find(({ part }) => part === 'keeper');
  if (keeper?.pid !== undefined) process.kill(keeper.pid, 'SIGTERM');
}

// Tables that an earlier run left would be missing from topics that begin anew.
await cleanStack(profile, () => undefined, say);
await startStack({
  profile,
  apps: true,
  signal: interrupted.signal,
  report: { progress: say, up: (part, port, how) => say(`${part} ${how} ${port ?? ''}`) },
});
await endKeeper();
try {
  const report = await chaos({ profile, ...asked, rate: 30, say });
  for (const line of details(report)) say(line);
  console.log(chaosLine(report));
  process.exitCode = isClean(report) ? 0 : 1;
} finally {
  await stopStack(profile, () => undefined);
}
process.exit();
