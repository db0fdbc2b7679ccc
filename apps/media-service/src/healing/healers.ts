import { isId } from '@kirana/domain';
import { CONSUMERS, TOPICS } from '@kirana/contracts';
import type { BatchConsumer, Kafka, RecordBatch } from '@kirana/kafka';
import { runBatchConsumer, SinkUnavailable } from '@kirana/kafka';
import type { Logger } from '@kirana/service';
import type { MediaMetrics } from '../metrics/media-metrics.ts';
import type { Content } from '../objects/contents.ts';
import { isReplaced } from '../objects/contents.ts';
import type { Thumbnailer } from '../pictures/thumbnailer.ts';
import type { Heat } from '../reading/heat.ts';
import type { Healing } from './heal-side.ts';
import { healSide } from './heal-side.ts';
import { sweepOutdated } from './sweep-outdated.ts';
import { UrgentFirst } from './urgent-first.ts';
import type { Wants } from './wants.ts';
import { seenChange, WANTS } from './wants.ts';

export interface HealingParts extends Healing {
  readonly kafka: Kafka;
  readonly thumbnailer: Thumbnailer;
  readonly heat: Heat;
  readonly logger: Logger;
  readonly metrics: MediaMetrics;
  readonly healsAtOnce: number;
  /** See `BatchConsumerOptions`. */
  readonly instanceId?: string | undefined;
}

const FETCH_BYTES = 512 * 1024;

interface Worker {
  readonly groupId: string;
  readonly wants: Wants;
  /** Tells how much it did. */
  work(mediaId: string): Promise<number>;
}

/** Each worker has a group of its own: while one side is down, the others go on. */
function workersOf(parts: HealingParts): Worker[] {
  const heal = (side: 'cloud' | 'secondary') => async (mediaId: string) =>
    (await healSide(mediaId, side, parts)).length;
  const hydrate = async (mediaId: string) => {
    const healed = await healSide(mediaId, 'local', parts);
    for (const content of healed) tellHydrated(content, parts);
    return healed.length;
  };
  return [
    { groupId: CONSUMERS.mediaHydrator, wants: WANTS.hydrator, work: hydrate },
    { groupId: CONSUMERS.mediaUploader, wants: WANTS.uploader, work: heal('cloud') },
    { groupId: CONSUMERS.mediaCopier, wants: WANTS.copier, work: heal('secondary') },
    {
      groupId: CONSUMERS.mediaSweeper,
      wants: WANTS.sweeper,
      work: (mediaId) => sweepOutdated(mediaId, parts),
    },
    {
      groupId: CONSUMERS.mediaThumbnailer,
      wants: WANTS.thumbnailer,
      work: (mediaId) => parts.thumbnailer.make(mediaId),
    },
  ];
}

/** Starts the workers that follow the media table through Kafka. An event only says where to look. */
export function startHealers(parts: HealingParts): BatchConsumer[] {
  return workersOf(parts).map((worker) => {
    const line = new UrgentFirst(
      parts.healsAtOnce,
      async (mediaId) => {
        const done = await worker.work(mediaId);
        if (done > 0) parts.metrics.heals.inc({ worker: worker.groupId }, done);
      },
      (mediaId) => parts.heat.of(mediaId),
    );
    const { hydrationWaiting } = parts.metrics;
    return runBatchConsumer(parts.kafka, {
      groupId: worker.groupId,
      topics: [TOPICS.media],
      fromBeginning: true,
      instanceId: parts.instanceId,
      maxRecords: 200,
      // All partitions at once, so that the most wanted of all is found in one line.
      concurrency: 12,
      // Five groups each hold what they fetched for as long as a side is away.
      fetchBytes: FETCH_BYTES,
      handle: async (batch) => {
        const tell = () => {
          if (worker.groupId === CONSUMERS.mediaHydrator) hydrationWaiting.set(line.waiting);
        };
        const handled = handleBatch(batch, worker.wants, line);
        tell();
        await handled.finally(tell);
      },
      log: (level, message, facts) => parts.logger[level](facts, message),
    });
  });
}

/** Looks after each object of a batch once; what failed is tried again with the batch. */
async function handleBatch(
  { records }: RecordBatch,
  wants: Wants,
  line: UrgentFirst,
): Promise<void> {
  const wanted = new Map<string, number>();
  for (const { key, value, timestamp } of records) {
    const change = seenChange(value);
    const needed = change ? wants(change) : value !== null;
    if (needed && isId('med', key)) wanted.set(key, timestamp);
  }
  const outcomes = await Promise.allSettled(
    [...wanted].map(([mediaId, at]) => line.add(mediaId, at)),
  );
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw new SinkUnavailable('a media side', failed.reason);
}

function tellHydrated(content: Content, { metrics, logger }: HealingParts): void {
  if (isReplaced(content)) return;
  const { mediaId, localLackingSince, localMissedUpload } = content;
  if (!localLackingSince) return;
  const seconds = (Date.now() - Date.parse(localLackingSince)) / 1000;
  metrics.hydrationSeconds.observe({ lacked: localMissedUpload ? 'upload' : 'later' }, seconds);
  logger.debug({ mediaId, seconds }, 'hydrated');
}
