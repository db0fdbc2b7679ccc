import { isId } from '@kirana/domain';
import { TOPICS } from '@kirana/contracts';
import type { BatchConsumer, Kafka, RecordBatch } from '@kirana/kafka';
import { runBatchConsumer, SinkUnavailable } from '@kirana/kafka';
import type { Logger, Registry } from '@kirana/service';
import { Counter } from '@kirana/service';
import type { Sides } from '../bytes/sides.ts';
import type { MediaObjects } from '../objects/media-objects.ts';
import { healSide } from './heal-side.ts';
import { sweepOutdated } from './sweep-outdated.ts';

export interface HealingParts {
  readonly kafka: Kafka;
  readonly objects: MediaObjects;
  readonly sides: Sides;
  readonly logger: Logger;
  readonly registry: Registry;
  readonly healsAtOnce: number;
}

/** Each worker has a group of its own: while one side is down, the others go on. */
const WORKERS = {
  'media-hydrator': (id: string, parts: HealingParts) => healSide(id, 'local', parts),
  'media-uploader': (id: string, parts: HealingParts) => healSide(id, 'cloud', parts),
  'media-copier': (id: string, parts: HealingParts) => healSide(id, 'secondary', parts),
  'media-sweeper': sweepOutdated,
} as const;

/** Starts the workers that follow the media table through Kafka. An event only says where to look. */
export function startHealers(parts: HealingParts): BatchConsumer[] {
  const heals = new Counter({
    name: 'media_heals_total',
    help: 'Objects copied to a side that lacked them, or old contents removed, by worker',
    labelNames: ['worker'],
    registers: [parts.registry],
  });
  return Object.entries(WORKERS).map(([groupId, work]) =>
    runBatchConsumer(parts.kafka, {
      groupId,
      topics: [TOPICS.media],
      fromBeginning: true,
      maxRecords: 100,
      maxWaitMs: 200,
      handle: (batch) =>
        handleBatch(batch, parts.healsAtOnce, async (id) => {
          const done = Number(await work(id, parts));
          if (done > 0) heals.inc({ worker: groupId }, done);
        }),
      log: (level, message, facts) => parts.logger[level](facts, message),
    }),
  );
}

/** Looks after each object of a batch once, newest change first; what failed is tried again with the batch. */
async function handleBatch(
  { records }: RecordBatch,
  atOnce: number,
  work: (mediaId: string) => Promise<void>,
): Promise<void> {
  const waiting = [...new Set(records.map(({ key }) => key))].filter((key) => isId('med', key));
  const failures: unknown[] = [];
  const worker = async () => {
    for (let id = waiting.pop(); id; id = waiting.pop()) {
      await work(id).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (failures.length > 0) throw new SinkUnavailable('a media side', failures[0]);
}
