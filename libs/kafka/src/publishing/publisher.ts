import kafkajs from 'kafkajs';
import type { Producer } from 'kafkajs';
import type { Kafka } from '../client/kafka.ts';
import { PublishFailed, RecordTooLarge } from './publish-errors.ts';
import { chunked, MAX_RECORD_BYTES, sizeOf } from './chunks.ts';

export interface OutgoingRecord {
  readonly key: string;
  /** Null is a tombstone: a compacted topic forgets the key. */
  readonly value: string | Buffer | null;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TopicRecords {
  readonly topic: string;
  readonly records: readonly OutgoingRecord[];
}

export type Compression = 'none' | 'gzip' | 'zstd';

export interface PublisherOptions {
  readonly compression?: Compression;
}

const TYPES = {
  none: kafkajs.CompressionTypes.None,
  gzip: kafkajs.CompressionTypes.GZIP,
  zstd: kafkajs.CompressionTypes.ZSTD,
} as const;

/**
 * Publishes with every in-sync replica's acknowledgement. Records of one call keep their order within a key, under
 * retries too (idempotent producer, one request at a time); calls are sent one after the other.
 */
export class Publisher {
  readonly #kafka: Kafka;
  readonly #compression: kafkajs.CompressionTypes;
  #producer: Promise<Producer> | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(kafka: Kafka, { compression = 'zstd' }: PublisherOptions = {}) {
    this.#kafka = kafka;
    this.#compression = TYPES[compression];
  }

  /** Connects ahead of the first publish. Throws `PublishFailed`. */
  async connect(): Promise<void> {
    await this.#connected().catch((error: unknown) => this.#renounce(error));
  }

  /** Resolves once all records are acknowledged. Throws `RecordTooLarge` before sending any, or `PublishFailed`. */
  publish(topic: string, records: readonly OutgoingRecord[]): Promise<void> {
    return this.publishAll([{ topic, records }]);
  }

  /** `publish` to several topics at once; a topic may be named more than once, its records then keep that order. */
  publishAll(batches: readonly TopicRecords[]): Promise<void> {
    for (const { records } of batches) refuseTooLarge(records);
    const mine = this.#last.then(() => this.#send(batches));
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  async close(): Promise<void> {
    await this.#last;
    await (await this.#producer)?.disconnect();
    this.#producer = undefined;
  }

  async #send(batches: readonly TopicRecords[]): Promise<void> {
    for (const chunk of chunked(batches)) {
      try {
        const producer = await this.#connected();
        await producer.sendBatch({
          acks: -1,
          compression: this.#compression,
          topicMessages: chunk.map(({ topic, records }) => ({
            topic: this.#kafka.topicName(topic),
            messages: [...records],
          })),
        });
      } catch (error) {
        await this.#renounce(error);
      }
    }
  }

  #connected(): Promise<Producer> {
    this.#producer ??= (async () => {
      const producer = this.#kafka.client.producer({
        idempotent: true,
        maxInFlightRequests: 1,
        allowAutoTopicCreation: false,
        createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
      });
      await producer.connect();
      return producer;
    })();
    return this.#producer;
  }

  /**
   * After a failure kafkajs takes its sequence numbers back although the broker may have the batch: the next, different
   * batch would carry the same numbers, and the broker would acknowledge it as a duplicate and drop it. So a producer
   * that failed is never used again; the next one has a new producer id.
   */
  async #renounce(error: unknown): Promise<never> {
    const failed = this.#producer;
    this.#producer = undefined;
    await failed?.then((producer) => producer.disconnect()).catch(() => undefined);
    throw new PublishFailed(error);
  }
}

function refuseTooLarge(records: readonly OutgoingRecord[]): void {
  for (const record of records) {
    const bytes = sizeOf(record);
    if (bytes > MAX_RECORD_BYTES) throw new RecordTooLarge(record.key, bytes, MAX_RECORD_BYTES);
  }
}
