import { setTimeout as sleep } from 'node:timers/promises';
import type { BatchConsumer, RecordBatch } from '@kirana/kafka';

const POLL_MS = 200;
const placeOf = ({ topic, partition }: { topic: string; partition: number }): string =>
  `${topic}/${partition}`;

/** How far a reader has come in each partition. */
export class Progress {
  readonly #next = new Map<string, bigint>();

  /** The batch is done. */
  handled(batch: RecordBatch): void {
    const last = batch.records.at(-1);
    if (last) this.#next.set(placeOf(batch), BigInt(last.offset) + 1n);
  }

  /**
   * Waits until what the topics held at some moment after the call is done. The ends are taken down once: under steady
   * writes there is always something newer, and that need not be waited for.
   */
  async caughtUp(consumer: Pick<BatchConsumer, 'ready' | 'lag'>): Promise<void> {
    while (!consumer.ready()) await sleep(POLL_MS);
    const begun = await consumer.lag();
    const goals = begun
      .filter(({ events }) => events > 0)
      .map((lag) => ({ place: placeOf(lag), goal: this.#at(placeOf(lag)) + BigInt(lag.events) }));
    for (;;) {
      if (goals.every(({ place, goal }) => this.#at(place) >= goal)) return;
      if ((await consumer.lag()).every(({ events }) => events === 0)) return;
      await sleep(POLL_MS);
    }
  }

  #at(place: string): bigint {
    return this.#next.get(place) ?? 0n;
  }
}
