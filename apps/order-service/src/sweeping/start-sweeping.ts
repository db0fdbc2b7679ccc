import type { Logger } from '@kirana/service';

/** Work that is done again and again, never twice at once. */
export interface Sweeping {
  /** Waits for the round in hand. */
  stop(): Promise<void>;
}

/** Runs `sweep` every so many ms; a round that fails is logged, and the next one tries again. */
export function startSweeping(
  everyMs: number,
  logger: Logger,
  sweep: () => Promise<unknown>,
): Sweeping {
  let round: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    round ??= sweep()
      .catch((error: unknown) => logger.error({ err: error }, 'sweep failed'))
      .finally(() => (round = undefined));
  }, everyMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await round;
    },
  };
}
