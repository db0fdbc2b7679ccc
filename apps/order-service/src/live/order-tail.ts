import { randomUUID } from 'node:crypto';
import { InvalidEvent, parseEvent, TOPICS } from '@kirana/contracts';
import { offsetsSince, runBatchConsumer } from '@kirana/kafka';
import type { BatchConsumer, IncomingRecord, Kafka } from '@kirana/kafka';
import type { Logger } from '@kirana/service';
import type { OrderFeed } from './order-feed.ts';
import { transitionOf } from './transition.ts';
import type { Transition } from './transition.ts';

/** How far back a fresh process reads, so that those whom the last one dropped go on without a gap. */
const LOOK_BACK_MS = 60 * 60_000;

export interface OrderTailParts {
  readonly kafka: Kafka;
  readonly feed: OrderFeed;
  readonly logger: Logger;
  /** ms since 1970. */
  readonly now: number;
}

/**
 * Reads the topic of orders into the feed. Every instance reads all of it: a group of its own, no committed offsets, so
 * no instance needs to know which seller listens where. See docs/decisions/074.
 */
export function startOrderTail({ kafka, feed, logger, now }: OrderTailParts): BatchConsumer {
  let beginning: Promise<void> | undefined;
  const begin = async () => {
    const start = await offsetsSince(kafka, TOPICS.order, now - LOOK_BACK_MS);
    feed.begin(new Map([...start].map(([partition, offset]) => [partition, BigInt(offset)])));
  };
  return runBatchConsumer(kafka, {
    groupId: `order-stream-${randomUUID()}`,
    topics: [TOPICS.order],
    offsets: 'external',
    startOffsets: async (_topic, partition) => {
      beginning ??= begin().catch((error: unknown) => {
        beginning = undefined;
        throw error;
      });
      await beginning;
      return feed.position.get(partition)?.toString();
    },
    handle: async ({ partition, records }) => {
      for (const record of records) {
        feed.take(partition, BigInt(record.offset), readTransition(record, logger));
      }
    },
    log: (level, message, facts) => logger[level](facts, message),
  });
}

/** A record that cannot be read is left out: those who load orders put it among their dead letters. */
function readTransition({ key, value }: IncomingRecord, logger: Logger): Transition | undefined {
  if (!value) return undefined;
  try {
    return transitionOf(parseEvent('order', value));
  } catch (error) {
    if (!(error instanceof InvalidEvent)) throw error;
    logger.warn({ err: error, key }, 'an order event that cannot be read');
    return undefined;
  }
}
