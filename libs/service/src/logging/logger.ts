import { currentTrace, traceIdOf } from '@kirana/contracts';
import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';

export type { Logger } from 'pino';

/** JSON lines on standard output, each with the process's name and the trace it belongs to. */
export function createLogger(name: string, level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { service: name },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    mixin: () => {
      const traceId = traceIdOf(currentTrace());
      return traceId ? { traceId } : {};
    },
    redact: ['authorization', 'headers.authorization', 'accessToken', 'refreshToken'],
  };
  return destination ? pino(options, destination) : pino(options);
}
