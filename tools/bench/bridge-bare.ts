import type { StreamSource } from '@kirana/dynamodb';
import { TOPICS } from '@kirana/contracts';
import type { Kafka } from '@kirana/kafka';

/** Rates of the least that has to be done, events a second. */
export interface BareRates {
  readonly read: number;
  readonly send: number;
  readonly piped: number;
}

const LIMIT = 1_000;

/** GetRecords from the oldest record on, until so many were read; each batch is given away. */
async function readAll(
  source: StreamSource,
  changes: number,
  take: (records: readonly unknown[]) => Promise<void> | void,
): Promise<number> {
  const shardId = (await source.shards())[0]?.shardId ?? '';
  let iterator: string | null = await source.iterator(shardId, { at: 'oldest' });
  const began = performance.now();
  for (let read = 0; read < changes && iterator !== null;) {
    const batch = await source.read(iterator, LIMIT);
    read += batch.records.length;
    iterator = batch.next;
    await take(batch.records);
  }
  return (changes / (performance.now() - began)) * 1_000;
}

/** What a loop without checks, checkpoints, leases and order does: read alone, `sendBatch` alone, both piped. */
export async function bareRates(
  source: StreamSource,
  kafka: Kafka,
  changes: number,
  message: string,
): Promise<BareRates> {
  const producer = kafka.client.producer({ idempotent: true, maxInFlightRequests: 1 });
  await producer.connect();
  const topic = kafka.topicName(TOPICS.listing);
  const send = (count: number) =>
    producer.sendBatch({
      acks: -1,
      topicMessages: [
        {
          topic,
          messages: Array.from({ length: count }, (_, n) => ({ key: `k${n}`, value: message })),
        },
      ],
    });
  try {
    await send(1);
    const read = await readAll(source, changes, () => {});
    const began = performance.now();
    for (let sent = 0; sent < changes; sent += LIMIT) await send(LIMIT);
    const sendRate = (changes / (performance.now() - began)) * 1_000;
    const piped = await readAll(source, changes, async (records) => {
      if (records.length > 0) await send(records.length);
    });
    return { read, send: sendRate, piped };
  } finally {
    await producer.disconnect();
  }
}
