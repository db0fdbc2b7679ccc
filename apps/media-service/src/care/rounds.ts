import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@kirana/service';

/** Work that is done again and again on a clock of its own, never twice at the same time. */
export class Rounds {
  readonly #stopping = new AbortController();
  readonly #running: Promise<void>;

  constructor(
    name: string,
    everyMs: number,
    logger: Logger,
    work: (signal: AbortSignal) => Promise<unknown>,
  ) {
    this.#running = this.#run(name, everyMs, logger, work);
  }

  /** Resolves when the round under way has ended. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run(
    name: string,
    everyMs: number,
    logger: Logger,
    work: (signal: AbortSignal) => Promise<unknown>,
  ): Promise<void> {
    const { signal } = this.#stopping;
    while (await pause(everyMs, signal)) {
      // A round that fails is made again: a side or the table may be down just now.
      await work(signal).catch((error: unknown) => {
        if (!signal.aborted) logger.warn({ err: error, round: name }, 'a round failed');
      });
    }
  }
}

/** False where the signal came first. */
export const pause = (ms: number, signal: AbortSignal): Promise<boolean> =>
  sleep(ms, true, { signal }).catch(() => false);
