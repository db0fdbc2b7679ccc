import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY, childEnvironment } from '../config.ts';
import { logOf } from '../parts/start-part.ts';
import type { Profile } from '../profile/profile.ts';
import { runTool } from '../process/run-tool.ts';
import { StackError } from '../stack-error.ts';
import { APPS } from './app-list.ts';

/** Builds what changed since the last build (Nx keeps the rest) and checks that every app came out. */
export async function buildApps(profile: Profile, signal: AbortSignal | undefined): Promise<void> {
  await runTool({
    part: 'build',
    command: process.execPath,
    args: [
      join(REPOSITORY, 'node_modules/nx/dist/bin/nx.js'),
      'run-many',
      '-t',
      'build',
      '--output-style=stream',
    ],
    cwd: REPOSITORY,
    env: { ...childEnvironment(), NX_DAEMON: 'false', NO_COLOR: '1', CI: 'true' },
    signal,
    log: logOf(profile, 'build'),
  });
  for (const app of APPS) {
    if (existsSync(join(REPOSITORY, 'apps', app, 'dist/main.js'))) continue;
    throw new StackError('SETUP', app, 'the build made no dist/main.js', logOf(profile, 'build'));
  }
}
