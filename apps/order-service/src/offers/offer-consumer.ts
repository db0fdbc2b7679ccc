import { CONSUMERS, InvalidEvent, TOPICS } from '@kirana/contracts';
import { runBatchConsumer, SinkUnavailable } from '@kirana/kafka';
import type { BatchConsumer, Kafka, RecordBatch } from '@kirana/kafka';
import type { Logger } from '@kirana/service';
import type { Clock } from '../clock/clock.ts';
import type { DeclaredStockWriter } from '../stock/declared-stock-writer.ts';
import { applyRecords, readRecord } from './offer-projection.ts';
import type { RecordSays } from './offer-projection.ts';
import type { Offer, OfferSeller } from './offer.ts';
import type { OfferRepository } from './offer-repository.ts';

export interface OfferConsumerParts {
  readonly kafka: Kafka;
  readonly offers: OfferRepository;
  readonly stock: DeclaredStockWriter;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Keeps the copies of listings and sellers, and the lots that listings declare, as the topics tell. */
export function startOfferConsumer(parts: OfferConsumerParts): BatchConsumer {
  const { kafka, logger } = parts;
  return runBatchConsumer(kafka, {
    groupId: CONSUMERS.offers,
    topics: [TOPICS.seller, TOPICS.listing],
    fromBeginning: true,
    handle: (batch) => applyBatch(batch, parts),
    log: (level, message, facts) => logger[level](facts, message),
  });
}

/** Reads each record, the unreadable ones to the dead letters, and applies them together. */
async function applyBatch(
  batch: RecordBatch,
  { offers, stock, clock }: OfferConsumerParts,
): Promise<void> {
  const read: RecordSays[] = [];
  for (const record of batch.records) {
    try {
      read.push(readRecord(batch.topic, record.value));
    } catch (error) {
      if (!(error instanceof InvalidEvent)) throw error;
      await batch.reject(record, error);
    }
  }
  const sink = {
    putOffers: (copies: readonly Offer[]) => reachable(offers.putOffers(copies)),
    putSeller: (seller: OfferSeller) => reachable(offers.putSeller(seller)),
  };
  await applyRecords(read, sink, (listing) => reachable(stock.declare(listing, clock.now())));
}

/**
 * Waits with the batch while the store cannot be reached or is overloaded. What the store refuses for good (an item
 * too large, say) is thrown as it is: the batch is then tried in halves, and what is refused alone ends among the dead
 * letters.
 */
async function reachable<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    const { $fault, name } = error as { $fault?: string; name?: string };
    if ($fault === 'client' && name === 'ValidationException') throw error;
    throw new SinkUnavailable('dynamodb', error);
  }
}
