import { setTimeout as sleep } from 'node:timers/promises';

/** The one policy by which anything in this library tries again. */
export interface Backoff {
  /** Before the second try, ms; doubles with each. */
  readonly firstMs: number;
  /** Never longer than this, ms. */
  readonly capMs: number;
}

export const BACKOFF: Backoff = { firstMs: 100, capMs: 5_000 };

/** Tries of a batch, and of a single record, whose handler throws what no retry seems to help. */
export const BATCH_TRIES = 3;

/** Full jitter between half and whole of the doubled pause, so that instances do not come back in step. `try` is from 1. */
export function pauseBeforeRetry(
  failedTry: number,
  { firstMs, capMs }: Backoff = BACKOFF,
  random: () => number = Math.random,
): number {
  const whole = Math.min(capMs, firstMs * 2 ** Math.min(failedTry - 1, 20));
  return whole / 2 + (whole / 2) * random();
}

/** `wait`: the same again until it works. `again`: the same, a few times. `split`: each half for itself. */
export type Decision = 'wait' | 'again' | 'split' | 'reject';

export interface Failure {
  /** From 1. */
  readonly failedTry: number;
  readonly records: number;
  /** It is half of a batch that was tried as a whole. */
  readonly isPart: boolean;
}

/**
 * What to do after the handler threw. A batch with a few bad records among its thousand is halved until they stand
 * alone: some twenty tries each instead of a thousand. The halves are not tried again as such; single records are.
 */
export function decide(error: unknown, { failedTry, records, isPart }: Failure): Decision {
  if (isRetriable(error)) return 'wait';
  if (isPart && records > 1) return 'split';
  if (failedTry < BATCH_TRIES) return 'again';
  return records > 1 ? 'split' : 'reject';
}

/** An error that says itself that trying again can help. */
export const isRetriable = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  (error as { retriable?: unknown }).retriable === true;

/** Resolves after `ms`, or at once with false where the signal is or becomes aborted. */
export async function pause(ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    await sleep(ms, undefined, { signal });
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  }
}
