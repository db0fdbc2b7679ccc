import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { StackError } from '../stack-error.ts';
import { identify, isRunning } from './identity.ts';
import type { ProcessIdentity } from './identity.ts';

const POLL_MS = 100;

/**
 * Runs `work` while no other process holds the lock of this name. A lock whose holder has died is free. Throws
 * StackError BUSY when the holder is still at it after `waitMs`.
 */
export async function withLock<T>(
  folder: string,
  name: string,
  waitMs: number,
  work: () => Promise<T>,
): Promise<T> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.lock`);
  const deadline = Date.now() + waitMs;
  while (!take(file)) {
    const holder = holderOf(file);
    if (holder && !isRunning(holder)) clearAway(file);
    else if (Date.now() > deadline) {
      throw new StackError('BUSY', name, `another command (pid ${holder?.pid}) is at it`);
    } else await delay(POLL_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** The file is complete before it has its name, so nobody reads half a holder. */
function take(file: string): boolean {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify(identify(process.pid)));
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Moved aside before it is deleted: another waiter may have been quicker, and this be its lock already. */
function clearAway(file: string): void {
  const aside = `${file}.${process.pid}.old`;
  try {
    renameSync(file, aside);
  } catch {
    return; // another was quicker
  }
  const holder = holderOf(aside);
  if (holder && isRunning(holder)) linkSync(aside, file);
  rmSync(aside, { force: true });
}

function holderOf(file: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity;
  } catch {
    return undefined; // released meanwhile
  }
}
