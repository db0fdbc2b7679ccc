import type { Logger } from '@kirana/service';

/** Work that is done again and again, never twice at once. */
export interface Sweeping {
  /** Waits for the round in hand. */
  stop(): Promise<void>;
}

/** Runs all sweeps every so many ms; one that fails is logged and tried again in the next round. */
export function startSweeping(
  everyMs: number,
  logger: Logger,
  sweeps: readonly (() => Promise<unknown>)[],
): Sweeping {
  const round = async (): Promise<void> => {
    for (const sweep of sweeps) {
      await sweep().catch((error: unknown) => logger.error({ err: error }, 'sweep failed'));
    }
  };
  let running: Promise<void> | undefined;
  const timer = setInterval(() => {
    running ??= round().finally(() => (running = undefined));
  }, everyMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
