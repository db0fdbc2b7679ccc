import { appEnvironment, APPS } from '@kirana/local-stack';
import type { AppName, Profile } from '@kirana/local-stack';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inheritedEnvironment } from './config.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Twins listen where no part of the profile does. */
const PORT_SHIFT = 40;

/**
 * A second instance of an app joins, works for a while and is killed: its consumer group rebalances twice, its share of
 * stream shards changes hands twice.
 */
export async function runTwin(profile: Profile, app: string, liveMs: number): Promise<void> {
  const name = APPS.find((each) => each === app) as AppName;
  const port = profile.ports[name] + PORT_SHIFT;
  const env = {
    ...inheritedEnvironment(),
    ...appEnvironment(name, profile.ports),
    PORT: String(port),
  };
  const twin = spawn(process.execPath, [join(ROOT, 'apps', name, 'dist/main.js')], {
    env: { ...env, LOG_LEVEL: 'fatal' },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => twin.once('exit', resolve));
  await Promise.race([sleep(liveMs), ended]);
  twin.kill('SIGKILL');
  await ended;
}
