import type { Logger } from '@kirana/service';

/** Whose turn it is among the instances of the service. */
export interface Turns {
  take(): Promise<boolean>;
  leave(): Promise<void>;
}

/** Work that is done again and again, never twice at once. */
export interface Sweeping {
  /** Waits for the round in hand. */
  stop(): Promise<void>;
}

/**
 * Runs all sweeps at once and every so many ms while it is this instance's turn; one that fails is logged and tried
 * again in the next round.
 */
export function startSweeping(
  everyMs: number,
  logger: Logger,
  turn: Turns,
  sweeps: readonly (() => Promise<unknown>)[],
): Sweeping {
  const failed = (error: unknown) => void logger.error({ err: error }, 'sweep failed');
  const round = async (): Promise<void> => {
    if (!(await turn.take())) return;
    for (const sweep of sweeps) await sweep().catch(failed);
  };
  let running: Promise<void> | undefined;
  const begin = (): void => {
    running ??= round()
      .catch(failed)
      .finally(() => (running = undefined));
  };
  const timer = setInterval(begin, everyMs);
  begin();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
      await turn.leave().catch(failed);
    },
  };
}
