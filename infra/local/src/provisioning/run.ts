import { join } from 'node:path';
import { serverEnvironment } from '../apps/app-environment.ts';
import { childEnvironment } from '../config.ts';
import { logOf } from '../parts/start-part.ts';
import { runTool } from '../process/run-tool.ts';
import type { Profile } from '../profile/profile.ts';

/** Provisions a profile's servers: topics, tables, buckets, indexes, the warehouse's schema. */
export function provisionProfile(profile: Profile, signal: AbortSignal | undefined): Promise<void> {
  return runTool({
    part: 'provision',
    command: process.execPath,
    args: ['--conditions=kirana-source', join(import.meta.dirname, 'main.ts')],
    env: { ...childEnvironment(), ...serverEnvironment(profile.ports, () => '127.0.0.1') },
    signal,
    log: logOf(profile, 'provision'),
  });
}
