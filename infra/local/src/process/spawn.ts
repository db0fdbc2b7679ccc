import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Launch } from '../parts/part.ts';
import { StackError } from '../stack-error.ts';
import { identify } from './identity.ts';
import type { ProcessIdentity } from './identity.ts';

const LOG_LIMIT_BYTES = 20 * 1024 * 1024;

export interface Spawned extends ProcessIdentity {
  /** How it ended, once it did: `exit code 1`, `killed by SIGSEGV`. */
  readonly ended: () => string | undefined;
}

/**
 * Starts a process that outlives us: a session of its own, so that a terminal's Ctrl-C does not reach it, and its
 * output in a file. The log starts anew when it has grown past 20 MiB.
 */
export async function spawnDetached(part: string, launch: Launch, log: string): Promise<Spawned> {
  const output = openLog(log);
  try {
    const child = spawn(launch.command, launch.args, {
      cwd: launch.cwd,
      env: launch.env as NodeJS.ProcessEnv,
      detached: true,
      stdio: ['ignore', output, output],
      ...(launch.user ?? {}),
    });
    let ended: string | undefined;
    child.once('exit', (code, signal) => {
      ended = signal ? `killed by ${signal}` : `exit code ${code}`;
    });
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', (error) => {
        reject(new StackError('PART_DIED', part, `cannot be started: ${error.message}`, log));
      });
    });
    child.unref();
    const identity = child.pid === undefined ? undefined : identify(child.pid);
    if (!identity) throw new StackError('PART_DIED', part, 'died at once', log);
    return { ...identity, ended: () => ended };
  } finally {
    closeSync(output);
  }
}

function openLog(log: string): number {
  mkdirSync(dirname(log), { recursive: true });
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) renameSync(log, `${log}.1`);
  return openSync(log, 'a');
}
