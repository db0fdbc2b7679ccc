/** A condition that did not come true in time; carries the last thing seen. */
export class NotYet extends Error {
  constructor(what: string, timeoutMs: number, lastError: unknown) {
    const last = lastError instanceof Error ? lastError.message : String(lastError);
    super(`${what} did not come true within ${timeoutMs} ms; last: ${last}`, { cause: lastError });
    this.name = 'NotYet';
  }
}

export interface Patience {
  /** How long to go on trying, ms. */
  readonly timeoutMs?: number;
  /** Pause between two tries, ms. */
  readonly everyMs?: number;
  /** Names the condition in the error. */
  readonly describe?: string;
}

/**
 * Waits for a condition instead of sleeping: runs `check` until it neither throws nor returns false, null or undefined,
 * and resolves to what it returned.
 */
export async function eventually<T>(
  check: () => T | Promise<T>,
  { timeoutMs = 20_000, everyMs = 50, describe = 'The condition' }: Patience = {},
): Promise<NonNullable<T>> {
  const deadline = performance.now() + timeoutMs;
  let last: unknown = 'never checked';
  for (;;) {
    try {
      const seen = await check();
      if (seen !== false && seen !== null && seen !== undefined) return seen;
      last = seen;
    } catch (error) {
      last = error;
    }
    if (performance.now() >= deadline) throw new NotYet(describe, timeoutMs, last);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
