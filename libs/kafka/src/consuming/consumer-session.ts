import type { Consumer, EachBatchPayload } from 'kafkajs';
import type { Kafka } from '../client/kafka.ts';
import type { BatchConsumerOptions } from './batch-consumer.ts';
import type { ConsumerState } from './consumer-state.ts';
import type { Delivery } from './deliver.ts';
import { DeliveryAbandoned } from './deliver.ts';
import { keepingSeat } from './kept-seat.ts';
import type { Positions } from './positions.ts';
import { incomingRecord } from './incoming-record.ts';
import type { Linger } from './linger.ts';

/** While a handler works, the coordinator hears of us this often, ms. */
const HEARTBEAT_MS = 2_000;

/** One life of a kafkajs consumer: from its connection to its crash or stop. */
export interface ConsumerSession {
  /** Resolves with the reason once it has stopped for good by itself; never where `close` stopped it. */
  readonly crashed: Promise<Error>;
  close(): Promise<void>;
}

export interface SessionParts {
  readonly kafka: Kafka;
  readonly options: BatchConsumerOptions;
  readonly delivery: Delivery;
  readonly positions: Positions;
  readonly state: ConsumerState;
  readonly linger: Linger;
}

/** Connects, joins the group and begins to deliver. */
export async function openSession(parts: SessionParts): Promise<ConsumerSession> {
  const consumer = newConsumer(parts);
  const crashed = observe(consumer, parts);
  try {
    await consumer.connect();
    await consumer.subscribe({
      topics: parts.options.topics.map((topic) => parts.kafka.topicName(topic)),
      fromBeginning: parts.options.fromBeginning ?? true,
    });
    await consumer.run({
      autoCommit: parts.options.offsets !== 'external',
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: parts.options.concurrency ?? 4,
      eachBatch: (payload) => eachBatch(parts, payload),
    });
  } catch (error) {
    await consumer.disconnect().catch(() => undefined);
    throw error;
  }
  return { crashed, close: () => consumer.disconnect() };
}

function newConsumer({ kafka, options }: SessionParts): Consumer {
  return kafka.client.consumer({
    groupId: kafka.topicName(options.groupId),
    sessionTimeout: options.sessionTimeoutMs ?? 10_000,
    heartbeatInterval: HEARTBEAT_MS,
    maxWaitTimeInMs: options.maxWaitMs ?? 1_000,
    minBytes: options.minBytes ?? 1,
    ...(options.fetchBytes ? fetchLimits(options.fetchBytes) : {}),
    ...(options.instanceId ? { partitionAssigners: [keepingSeat(options.instanceId)] } : {}),
    // Restarts are ours (see `runBatchConsumer`): a new consumer keeps nothing of what broke the old one.
    retry: {
      initialRetryTime: 100,
      maxRetryTime: 2_000,
      retries: 5,
      restartOnFailure: async () => false,
    },
  });
}

const fetchLimits = (maxBytes: number) => ({
  maxBytes,
  maxBytesPerPartition: Math.min(maxBytes, 1_048_576),
});

function observe(consumer: Consumer, { positions, state, linger }: SessionParts): Promise<Error> {
  const { GROUP_JOIN, HEARTBEAT, COMMIT_OFFSETS, FETCH, CRASH, STOP } = consumer.events;
  consumer.on(GROUP_JOIN, ({ payload }) => {
    positions.assigned(payload.memberAssignment, consumer);
    state.joined();
  });
  consumer.on(HEARTBEAT, () => state.sign());
  consumer.on(COMMIT_OFFSETS, () => state.sign());
  consumer.on(FETCH, () => linger.fetched());
  consumer.on(STOP, () => state.left());
  return new Promise((resolve) => {
    consumer.on(CRASH, ({ payload }) => resolve(payload.error));
  });
}

/** decode → deliver → mark as done, in slices; a slice that is not done stops the batch, and is read again. */
async function eachBatch(parts: SessionParts, payload: EachBatchPayload): Promise<void> {
  const { options, delivery, positions, kafka } = parts;
  const untilNextRound = parts.linger.begun();
  await positions.sought();
  const { topic: name, partition, messages } = payload.batch;
  const topic = kafka.plainTopic(name);
  const records = messages.map(incomingRecord);
  const size = options.maxRecords ?? 1_000;
  for (let from = 0; from < records.length; from += size) {
    if (!payload.isRunning() || payload.isStale()) return;
    const slice = records.slice(from, from + size);
    const finished = await whileAlive(payload, () =>
      delivery.deliver({ topic, partition, heartbeat: () => payload.heartbeat() }, slice),
    );
    const last = slice.at(-1);
    if (!finished || !last) return;
    payload.resolveOffset(last.offset);
    positions.handled(topic, partition, last.offset, last.timestamp);
    await payload.heartbeat();
  }
  await untilNextRound();
}

/** Keeps the member alive during long work. False where the work was abandoned since the consumer stops. */
async function whileAlive(payload: EachBatchPayload, work: () => Promise<void>): Promise<boolean> {
  const beat = setInterval(() => {
    // A failed heartbeat shows again at the next one that is awaited.
    payload.heartbeat().catch(() => undefined);
  }, HEARTBEAT_MS);
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof DeliveryAbandoned) return false;
    throw error;
  } finally {
    clearInterval(beat);
  }
}
