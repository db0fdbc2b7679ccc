import type { Logger } from '../logging/logger.ts';

/** How long a process may take to finish what it began, ms. */
export const STOP_PATIENCE_MS = 10_000;

/**
 * Runs a process to its end: starts it, and on SIGTERM or SIGINT stops it and exits 0; exits 1 where starting fails,
 * stopping takes longer than 10 s, or an error reaches nobody. A crash is left to the supervisor to mend.
 */
export async function runProcess(
  logger: Logger,
  start: () => Promise<{ stop(): Promise<void> }>,
): Promise<void> {
  const die = (message: string) => (error: unknown) => {
    logger.fatal({ err: error }, message);
    process.exit(1);
  };
  process.on('unhandledRejection', die('a rejected promise reached nobody'));
  process.on('uncaughtException', die('an error reached nobody'));
  const running = await start().catch(die('could not start'));
  const stop = once(async (signal: string) => {
    logger.info({ signal }, 'stopping');
    setTimeout(die(`did not stop within ${STOP_PATIENCE_MS} ms`), STOP_PATIENCE_MS).unref();
    await running?.stop();
    logger.info('stopped');
    process.exit(0);
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => void stop(signal).catch(die('could not stop')));
  }
}

function once<A>(work: (argument: A) => Promise<void>): (argument: A) => Promise<void> {
  let running: Promise<void> | undefined;
  return (argument) => (running ??= work(argument));
}
