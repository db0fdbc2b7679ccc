import { spawn } from 'node:child_process';
import { closeSync, fstatSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Launch } from '../parts/part.ts';
import { StackError } from '../stack-error.ts';
import { identify } from './identity.ts';
import type { ProcessIdentity } from './identity.ts';
import { lastWords } from './last-words.ts';

const LOG_LIMIT_BYTES = 20 * 1024 * 1024;

export interface Spawned extends ProcessIdentity {
  /** How it ended, once it did: `exit code 1`, `killed by SIGSEGV`. */
  readonly ended: () => string | undefined;
  /** Where in the log its own words begin, in bytes. */
  readonly logStart: number;
}

/** Why a part that is no longer there did not start: how it ended and the last it said. */
export const diedWhileStarting = (
  part: string,
  how: string,
  { log, logStart }: { log: string; logStart: number },
): StackError =>
  new StackError(
    'PART_DIED',
    part,
    `died while starting (${how}): ${lastWords(log, logStart) ?? 'it said nothing'}`,
    log,
  );

/**
 * Starts a process that outlives us: a session of its own, so that a terminal's Ctrl-C does not reach it, and its
 * output in a file. The log starts anew when it has grown past 20 MiB.
 */
export async function spawnDetached(part: string, launch: Launch, log: string): Promise<Spawned> {
  const output = openLog(log);
  const logStart = fstatSync(output).size;
  try {
    const child = spawn(launch.command, launch.args, {
      cwd: launch.cwd,
      env: launch.env as NodeJS.ProcessEnv,
      detached: true,
      stdio: ['ignore', output, output],
      ...(launch.user ?? {}),
    });
    let ended: string | undefined;
    const end = new Promise<string>((resolve) => {
      child.once('exit', (code, signal) => {
        ended = signal ? `killed by ${signal}` : `exit code ${code}`;
        resolve(ended);
      });
    });
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', (error) => {
        reject(new StackError('PART_DIED', part, `cannot be started: ${error.message}`, log));
      });
    });
    const identity = child.pid === undefined ? undefined : identify(child.pid);
    // It may be over before we look.
    if (!identity) throw diedWhileStarting(part, await end, { log, logStart });
    child.unref();
    return { ...identity, ended: () => ended, logStart };
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
