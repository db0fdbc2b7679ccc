import { deadLetterTopic } from '@kirana/contracts';
import { deadLetter } from '../dead-letters/dead-letter.ts';
import type { OutgoingRecord, Publisher } from '../publishing/publisher.ts';
import type { BatchConsumerOptions } from './batch-consumer.ts';
import type { ConsumerState } from './consumer-state.ts';
import type { IncomingRecord, RecordBatch } from './record-batch.ts';
import { decide, isRetriable, pause, pauseBeforeRetry } from './retry-policy.ts';

/** Where a batch comes from, and how its reader keeps its place in the group while the sink is down. */
export interface Origin {
  /** Without the prefix. */
  readonly topic: string;
  readonly partition: number;
  /** Throws where the group is rebalancing: the batch is then given up, and read again by whom it falls to. */
  heartbeat(): Promise<void>;
}

interface Delivering extends Origin {
  /** By offset: dead letters of this batch. */
  readonly letters: Map<string, Promise<void>>;
}

/** The consumer stops, or the batch's partition is no longer ours: nothing of it counts as done. */
export class DeliveryAbandoned extends Error {
  readonly code = 'delivery-abandoned';
  readonly retriable = true;
}

/** Gives batches to the handler until they are done: handled, or in the dead letter topic. */
export class Delivery {
  readonly #options: BatchConsumerOptions;
  readonly #publisher: Publisher;
  readonly #state: ConsumerState;
  readonly #signal: AbortSignal;

  constructor(
    options: BatchConsumerOptions,
    publisher: Publisher,
    state: ConsumerState,
    signal: AbortSignal,
  ) {
    this.#options = options;
    this.#publisher = publisher;
    this.#state = state;
    this.#signal = signal;
  }

  /** Resolves once every record is handled or rejected. Throws `DeliveryAbandoned`, or what `heartbeat` throws. */
  deliver(origin: Origin, records: readonly IncomingRecord[]): Promise<void> {
    return this.#deliver({ ...origin, letters: new Map() }, records, false);
  }

  async #deliver(
    origin: Delivering,
    records: readonly IncomingRecord[],
    isPart: boolean,
  ): Promise<void> {
    for (let tries = 1; ; tries++) {
      const error = await this.#attempt(origin, records);
      if (error === undefined) return;
      switch (decide(error, { failedTry: tries, records: records.length, isPart })) {
        case 'reject':
          return this.#untilWritten(origin, records, error);
        case 'split':
          for (const half of halvesOf(records)) await this.#deliver(origin, half, true);
          return;
        default:
          await this.#wait(origin, tries, error);
      }
    }
  }

  /** Undefined where all went well, else what the handler threw. */
  async #attempt(origin: Delivering, records: readonly IncomingRecord[]): Promise<unknown> {
    const rejects: Promise<void>[] = [];
    const batch: RecordBatch = {
      topic: origin.topic,
      partition: origin.partition,
      records,
      reject: (record, error) => {
        const written = this.#rejectOnce(origin, record, error);
        rejects.push(written);
        return written;
      },
    };
    try {
      await this.#options.handle(batch);
      await Promise.all(rejects);
      this.#state.sinkAnswered(records.length);
      return undefined;
    } catch (error) {
      return error ?? new TypeError('The handler threw nothing');
    }
  }

  /** A batch that is tried again, as often as a sink that is down makes it, has one letter for each bad record. */
  #rejectOnce(
    { letters, ...origin }: Delivering,
    record: IncomingRecord,
    error: unknown,
  ): Promise<void> {
    const before = letters.get(record.offset);
    if (before) return before;
    const written = this.#reject(origin, [record], error);
    letters.set(record.offset, written);
    // Awaited with the batch; the handler may not look at it.
    written.catch(() => letters.delete(record.offset));
    return written;
  }

  async #wait(origin: Origin, tries: number, error: unknown): Promise<void> {
    const message = error instanceof Error ? error.message : String(error);
    this.#state.retrying(isRetriable(error) ? message : undefined);
    const { topic, partition } = origin;
    this.#options.log?.('warn', `trying again: ${message}`, { topic, partition, tries });
    if (!(await pause(pauseBeforeRetry(tries), this.#signal))) throw new DeliveryAbandoned();
    await origin.heartbeat();
  }

  /** A record may be called poison only once the reason is safely written. */
  async #untilWritten(
    origin: Origin,
    records: readonly IncomingRecord[],
    error: unknown,
  ): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#reject(origin, records, error);
      } catch (failure) {
        await this.#wait(origin, tries, failure);
      }
    }
  }

  async #reject(
    { topic, partition }: Origin,
    records: readonly IncomingRecord[],
    error: unknown,
  ): Promise<void> {
    const consumer = this.#options.consumer ?? this.#options.groupId;
    const letters: OutgoingRecord[] = records.map((record) =>
      deadLetter(record, { topic, partition, consumer, rejectedAt: new Date(), error }),
    );
    await this.#publisher.publish(deadLetterTopic(consumer), letters);
    this.#state.rejected(records.length);
    const offsets = records.map((record) => record.offset);
    this.#options.log?.('error', 'record rejected', {
      topic,
      partition,
      offsets,
      error: String(error),
    });
  }
}

function halvesOf<T>(records: readonly T[]): (readonly T[])[] {
  const middle = records.length >> 1;
  return [records.slice(0, middle), records.slice(middle)];
}
