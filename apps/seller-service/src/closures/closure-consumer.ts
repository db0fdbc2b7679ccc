import { CONSUMERS, InvalidEvent, parseEvent, TOPICS } from '@kirana/contracts';
import { runBatchConsumer, SinkUnavailable } from '@kirana/kafka';
import type { BatchConsumer, IncomingRecord, Kafka, RecordBatch } from '@kirana/kafka';
import type { Logger } from '@kirana/service';
import type { Profiles } from '../profiles/profiles.ts';

/** Hears of deleted accounts and has the profiles forget whose they were. Hearing it twice changes nothing more. */
export const startClosureConsumer = (
  kafka: Kafka,
  profiles: Profiles,
  logger: Logger,
): BatchConsumer =>
  runBatchConsumer(kafka, {
    groupId: CONSUMERS.closures,
    topics: [TOPICS.closure],
    fromBeginning: true,
    handle: async (batch) => {
      for (const record of batch.records) await applyClosure(batch, record, profiles);
    },
    log: (level, message, facts) => logger[level](facts, message),
  });

async function applyClosure(
  batch: RecordBatch,
  record: IncomingRecord,
  profiles: Profiles,
): Promise<void> {
  try {
    const closure = record.value === null ? null : parseEvent('closure', record.value).data.after;
    if (closure?.sellerId) await reachable(profiles.close(closure.sellerId));
  } catch (error) {
    if (!(error instanceof InvalidEvent)) throw error;
    await batch.reject(record, error);
  }
}

/** Waits with the batch while the store cannot be reached. */
const reachable = <T>(write: Promise<T>): Promise<T> =>
  write.catch((error: unknown) => {
    throw new SinkUnavailable('dynamodb', error);
  });
