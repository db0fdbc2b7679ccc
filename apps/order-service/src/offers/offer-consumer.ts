import { CONSUMERS, InvalidEvent, TOPICS } from '@kirana/contracts';
import { runBatchConsumer, SinkUnavailable } from '@kirana/kafka';
import type { BatchConsumer, IncomingRecord, Kafka, RecordBatch } from '@kirana/kafka';
import type { Logger } from '@kirana/service';
import type { Clock } from '../clock/clock.ts';
import type { DeclaredStockWriter } from '../stock/declared-stock-writer.ts';
import { applyRecord } from './offer-projection.ts';
import type { Offer, OfferSeller } from './offer.ts';
import type { OfferRepository } from './offer-repository.ts';

/** Keys are independent of each other, so a batch is applied so many keys at a time. */
const KEYS_AT_ONCE = 16;

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

/** Applies each key's records in their order, several keys at once. */
async function applyBatch(batch: RecordBatch, parts: OfferConsumerParts): Promise<void> {
  const byKey = Map.groupBy(batch.records, ({ key }) => key);
  const waiting = [...byKey.values()];
  const work = async (): Promise<void> => {
    for (let records = waiting.pop(); records; records = waiting.pop()) {
      for (const record of records) await applyOne(batch, record, parts);
    }
  };
  await Promise.all(Array.from({ length: KEYS_AT_ONCE }, work));
}

async function applyOne(
  batch: RecordBatch,
  record: IncomingRecord,
  { offers, stock, clock }: OfferConsumerParts,
): Promise<void> {
  const sink = {
    putOffer: (offer: Offer) => reachable(offers.putOffer(offer)),
    putSeller: (seller: OfferSeller) => reachable(offers.putSeller(seller)),
  };
  try {
    await applyRecord(batch.topic, record.value, sink, (listing) =>
      reachable(stock.declare(listing, clock.now())),
    );
  } catch (error) {
    if (!(error instanceof InvalidEvent)) throw error;
    await batch.reject(record, error);
  }
}

/**
 * Waits with the batch while the store cannot be reached or is overloaded. What the store refuses for good (an item
 * too large, say) is thrown as it is, and ends among the dead letters.
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
