import { check, jest, run } from './step.ts';
import type { Tally } from './tally.ts';
import { add, closingLine, NOTHING } from './tally.ts';

interface Step {
  readonly name: string;
  /** A step whose failure makes those after it meaningless. */
  readonly needed?: boolean;
  work(): Promise<Tally>;
}

const npm = (...args: string[]) => check('npm', 'run', '-s', ...args);

/** Fast first: a spelling mistake is told in seconds, a lost update after minutes. */
const STEPS: readonly Step[] = [
  { name: 'formatting', work: () => npm('format') },
  { name: 'lint', work: () => npm('lint') },
  { name: 'types', work: () => npm('typecheck') },
  { name: 'dependencies', work: () => npm('audit:ours') },
  { name: 'unit tests', work: () => jest('jest') },
  { name: 'build', needed: true, work: () => npm('build') },
  // What an earlier run left behind must not decide this one.
  { name: 'an empty test profile', needed: true, work: () => npm('stack', '--', 'clean') },
  { name: 'the local servers', needed: true, work: () => npm('stack', '--', 'start') },
  { name: 'integration tests', work: () => jest('jest:int') },
  { name: 'the apps', needed: true, work: () => npm('stack', '--', 'start', '--apps') },
  { name: 'end-to-end tests', work: () => jest('jest:e2e') },
];

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Set by Ctrl-C or SIGTERM: the step under way ends by the same signal, no further one begins, the servers stop. */
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    interrupted = true;
  });
}

async function main(): Promise<void> {
  let total = NOTHING;
  for (const step of STEPS) {
    if (interrupted) {
      say('── interrupted');
      break;
    }
    const start = performance.now();
    say(`\n── ${step.name}`);
    const tally = await step.work();
    total = add(total, tally);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    say(`── ${step.name}: ${closingLine(tally)} (${seconds} s)`);
    if (step.needed && tally.failed > 0) {
      say(`── stopped: nothing after ${step.name} can be tried`);
      break;
    }
  }
  const stopped = await run('npm', ['run', '-s', 'stack', '--', 'stop']);
  if (stopped !== 0) total = add(total, { ...NOTHING, failed: 1 });
  say('');
  say(closingLine(total));
  process.exitCode = total.failed > 0 || interrupted ? 1 : 0;
}

await main();
