import kafkajs from 'kafkajs';
import type { Producer } from 'kafkajs';
import type { Kafka } from '../client/kafka.ts';
import { chunked, MAX_RECORD_BYTES, sizeOf } from './chunks.ts';
import { PublishFailed, RecordTooLarge } from './publish-errors.ts';

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

interface Waiting {
  readonly batches: readonly TopicRecords[];
  readonly allowed: () => boolean;
  resolve(): void;
  reject(error: unknown): void;
}

const TYPES = {
  none: kafkajs.CompressionTypes.None,
  gzip: kafkajs.CompressionTypes.GZIP,
  zstd: kafkajs.CompressionTypes.ZSTD,
} as const;

/**
 * Publishes with every in-sync replica's acknowledgement. Records of one call keep their order within a key, and so do
 * calls: one request is under way at a time, and what is given meanwhile goes together in the next.
 */
export class Publisher {
  readonly #kafka: Kafka;
  readonly #compression: kafkajs.CompressionTypes;
  #producer: Promise<Producer> | undefined;
  #waiting: Waiting[] = [];
  #sending: Promise<void> | undefined;

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

  /**
   * `publish` to several topics at once; a topic may be named more than once, its records then keep that order.
   * `allowed` is asked right before each request: once it says no, nothing more of this call is sent.
   */
  publishAll(batches: readonly TopicRecords[], allowed: () => boolean = () => true): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    try {
      for (const { records } of batches) refuseTooLarge(records);
    } catch (error) {
      reject(error);
      return promise;
    }
    this.#waiting.push({ batches, allowed, resolve, reject });
    this.#sending ??= this.#drain();
    return promise;
  }

  async close(): Promise<void> {
    await this.#sending;
    const producer = await this.#producer?.catch(() => undefined);
    this.#producer = undefined;
    await producer?.disconnect();
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      const turn = this.#waiting;
      this.#waiting = [];
      try {
        await this.#send(turn);
        for (const { resolve } of turn) resolve();
      } catch (error) {
        for (const { reject } of turn) reject(error);
      }
    }
    this.#sending = undefined;
  }

  async #send(turn: readonly Waiting[]): Promise<void> {
    for (const chunk of chunked(turn.flatMap(({ batches }) => batches))) {
      try {
        const producer = await this.#connected();
        if (!turn.every(({ allowed }) => allowed())) throw new NoLongerAllowed();
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
        // How long a call may go on is the caller's to say: it tries again, with a new producer (kafkajs wants one try more).
        retry: { retries: 1, initialRetryTime: 50 },
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

class NoLongerAllowed extends Error {
  override readonly message = 'the caller no longer may publish';
}

function refuseTooLarge(records: readonly OutgoingRecord[]): void {
  for (const record of records) {
    const bytes = sizeOf(record);
    if (bytes > MAX_RECORD_BYTES) throw new RecordTooLarge(record.key, bytes, MAX_RECORD_BYTES);
  }
}
