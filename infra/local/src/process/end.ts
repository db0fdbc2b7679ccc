import { setTimeout as delay } from 'node:timers/promises';
import { isRunning, signalProcess } from './identity.ts';
import type { ProcessIdentity } from './identity.ts';

const POLL_MS = 50;

/** Resolves to true once the process is gone, false after `timeoutMs`. */
export async function waitForEnd(of: ProcessIdentity, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (isRunning(of)) {
    if (Date.now() > deadline) return false;
    await delay(POLL_MS);
  }
  return true;
}

/**
 * Asks the process to end, and ends it by force after `graceMs`, with its whole group: every part leads a group of its
 * own, so what it started goes with it. Says which of the two it took.
 */
export async function endProcess(
  of: ProcessIdentity,
  graceMs: number,
  signal: NodeJS.Signals = 'SIGTERM',
): Promise<'was gone' | 'stopped' | 'killed'> {
  if (!signalProcess(of, signal)) return 'was gone';
  if (await waitForEnd(of, graceMs)) return 'stopped';
  killGroup(of);
  await waitForEnd(of, 5_000);
  return 'killed';
}

/** SIGKILL to the process and its group, if it is still the recorded one. */
export function killGroup(of: ProcessIdentity): void {
  if (!isRunning(of)) return;
  try {
    process.kill(-of.pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    signalProcess(of, 'SIGKILL'); // it leads no group
  }
}
