import type { Consumer } from 'kafkajs';
import type { Kafka } from '../client/kafka.ts';
import type { BatchConsumerOptions } from './batch-consumer.ts';

interface Position {
  readonly topic: string;
  readonly partition: number;
  /** Next offset to handle; undefined until the first batch of this assignment. */
  next: bigint | undefined;
  /** Of the newest handled record, ms since 1970. */
  handledTo: number | undefined;
}

/** Where this process stands in each partition assigned to it; begins anew with each assignment. */
export class Positions {
  readonly #kafka: Kafka;
  readonly #options: BatchConsumerOptions;
  readonly #positions = new Map<string, Position>();
  #sought: Promise<void> = Promise.resolve();

  constructor(kafka: Kafka, options: BatchConsumerOptions) {
    this.#kafka = kafka;
    this.#options = options;
  }

  /** Takes the assignment by broker-side names, and with external offsets moves the consumer to where the handler is. */
  assigned(assignment: Readonly<Record<string, readonly number[]>>, consumer: Consumer): void {
    this.#positions.clear();
    for (const [name, partitions] of Object.entries(assignment)) {
      for (const partition of partitions) {
        const topic = this.#kafka.plainTopic(name);
        this.#positions.set(`${topic}/${partition}`, {
          topic,
          partition,
          next: undefined,
          handledTo: undefined,
        });
      }
    }
    this.#sought = this.#seek([...this.#positions.values()], consumer);
    // Whoever handles a batch awaits it and gets the error.
    this.#sought.catch(() => undefined);
  }

  /** Batches wait for this: before, they may begin where the group's own offsets say. */
  sought(): Promise<void> {
    return this.#sought;
  }

  handled(topic: string, partition: number, offset: string, timestamp: number): void {
    const position = this.#positions.get(`${topic}/${partition}`);
    if (!position) return;
    position.next = BigInt(offset) + 1n;
    position.handledTo = timestamp;
  }

  all(): readonly Readonly<Position>[] {
    return [...this.#positions.values()];
  }

  async #seek(positions: Position[], consumer: Consumer): Promise<void> {
    const { offsets, startOffsets } = this.#options;
    if (offsets !== 'external' || !startOffsets) return;
    await Promise.all(
      positions.map(async (position) => {
        const { topic, partition } = position;
        const offset = await startOffsets(topic, partition);
        if (offset === undefined) return;
        position.next = BigInt(offset);
        consumer.seek({ topic: this.#kafka.topicName(topic), partition, offset });
      }),
    );
  }
}
