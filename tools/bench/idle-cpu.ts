/**
 * `idle/cpu`: what the busiest of all our processes takes of a core while nothing happens, %. Each app tells its own
 * processor time; a minute after two minutes of quiet, since the bridge asks ever less often the longer nothing changes.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { APPS, readProfile, startStack } from '@kirana/local-stack';
import type { BenchValue } from './bench-result.ts';

export const name = 'idle/cpu';

const QUIET_MS = 120_000;
const MEASURED_MS = 60_000;

export async function run(): Promise<BenchValue> {
  const profile = readProfile();
  await startStack({ profile, apps: true, report: { progress: () => {}, up: () => {} } });
  await pause(QUIET_MS);
  const taken = () => Promise.all(APPS.map((app) => processorSeconds(profile.ports[app])));
  const before = await taken();
  const began = performance.now();
  await pause(MEASURED_MS);
  const after = await taken();
  const seconds = (performance.now() - began) / 1_000;
  const details = Object.fromEntries(
    APPS.map((app, n) => [app, (((after[n] ?? 0) - (before[n] ?? 0)) / seconds) * 100]),
  );
  for (const [app, percent] of Object.entries(details)) {
    console.log(`  ${app}: ${percent.toFixed(2)} % of a core`);
  }
  return { value: Math.max(...Object.values(details)), unit: '%-of-a-core', details };
}

/** Processor time since the start of an app, user and system, s. */
async function processorSeconds(port: number): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const line = /^process_cpu_seconds_total(?:\{[^}]*\})? (\S+)/m.exec(text);
  if (!line) throw new RangeError(`Port ${port} does not tell its processor time`);
  return Number(line[1]);
}
