import { logLevel } from 'kafkajs';
import type { logCreator } from 'kafkajs';

export type KafkaLogLevel = 'error' | 'warn' | 'info' | 'debug';

/** One line of the Kafka client; `facts` holds no record contents. */
export type KafkaLogSink = (
  level: KafkaLogLevel,
  message: string,
  facts: Record<string, unknown>,
) => void;

const LEVELS: Record<number, KafkaLogLevel> = {
  [logLevel.ERROR]: 'error',
  [logLevel.WARN]: 'warn',
  [logLevel.INFO]: 'info',
  [logLevel.DEBUG]: 'debug',
};

/**
 * What the client calls an error it mostly retries (a coordinator that is still loading, a broker that restarts): what
 * it cannot get over it throws as well. So its errors are warnings here, and who catches what it throws says so.
 */
export const logCreatorTo =
  (sink: KafkaLogSink | undefined): logCreator =>
  () =>
  ({ namespace, level, log: { message, timestamp: _, logger: __, ...facts } }) => {
    const named = LEVELS[level] ?? 'debug';
    sink?.(named === 'error' ? 'warn' : named, `${namespace}: ${message}`, facts);
  };
