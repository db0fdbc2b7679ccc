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

export interface SweepingOptions {
  readonly everyMs: number;
  readonly logger: Logger;
  readonly turn: Turns;
  readonly sweeps: readonly (() => Promise<unknown>)[];
  /** Told of each round in which nothing failed. */
  readonly done: () => void;
}

/**
 * Runs all sweeps at once and every so many ms while it is this instance's turn; one that fails is logged and tried
 * again in the next round.
 */
export function startSweeping({ everyMs, logger, turn, sweeps, done }: SweepingOptions): Sweeping {
  const failed = (error: unknown) => void logger.error({ err: error }, 'sweep failed');
  const round = async (): Promise<void> => {
    if (!(await turn.take())) return;
    let failures = 0;
    for (const sweep of sweeps) {
      await sweep().catch((error: unknown) => {
        failures += 1;
        failed(error);
      });
    }
    if (failures === 0) done();
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
