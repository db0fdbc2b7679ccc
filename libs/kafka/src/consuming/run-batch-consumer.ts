import type { Admin } from 'kafkajs';
import type { Kafka } from '../client/kafka.ts';
import { Publisher } from '../publishing/publisher.ts';
import type { BatchConsumer, BatchConsumerOptions } from './batch-consumer.ts';
import type { ConsumerSession, SessionParts } from './consumer-session.ts';
import { openSession } from './consumer-session.ts';
import { ConsumerState } from './consumer-state.ts';
import { Delivery } from './deliver.ts';
import { measureLag } from './lag.ts';
import { Linger } from './linger.ts';
import { Positions } from './positions.ts';
import { pause, pauseBeforeRetry } from './retry-policy.ts';

const STOP_LIMIT_MS = 9_500;
const WATCH_EVERY_MS = 5_000;

/**
 * Consumes until it is stopped: at least once, in order within a partition, `handle` never beside itself for one
 * partition. Resolves at once; `ready()` tells when it consumes. Whatever breaks underneath (a crashed consumer, a
 * coordinator that was lost, brokers that are away at the start) is left behind for a new consumer after a pause.
 */
export function runBatchConsumer(kafka: Kafka, options: BatchConsumerOptions): BatchConsumer {
  const stopping = new AbortController();
  const state = new ConsumerState();
  const positions = new Positions(kafka, options);
  const publisher = new Publisher(kafka);
  const delivery = new Delivery(options, publisher, state, stopping.signal);
  const linger = new Linger(options.lingerMs ?? 0, stopping.signal);
  const parts = { kafka, options, delivery, positions, state, linger };
  const running = supervise(parts, stopping.signal);
  let admin: Promise<Admin> | undefined;

  return {
    ready: () => state.trouble() === undefined,
    unready: () => state.trouble(),
    counts: state.counts,
    lag: async () => {
      admin ??= connectedAdmin(kafka);
      try {
        return await measureLag(kafka, await admin, options.groupId, positions);
      } catch (error) {
        admin = undefined;
        throw error;
      }
    },
    stop: async () => {
      stopping.abort();
      await within(STOP_LIMIT_MS, running);
      await within(
        500,
        Promise.allSettled([publisher.close(), admin?.then((a) => a.disconnect())]),
      );
    },
  };
}

/** Lives through one session after the other until the signal. */
async function supervise(parts: SessionParts, signal: AbortSignal): Promise<void> {
  for (let failures = 0; !signal.aborted;) {
    const began = performance.now();
    const reason = await oneSession(parts, signal);
    if (signal.aborted) return;
    parts.state.restarting();
    failures = performance.now() - began > 60_000 ? 1 : failures + 1;
    parts.options.log?.('error', `consumer restarts: ${reason}`, { failures });
    await pause(pauseBeforeRetry(failures), signal);
  }
}

/** Resolves with why the session ended; it is closed by then. */
async function oneSession(parts: SessionParts, signal: AbortSignal): Promise<string> {
  let session: ConsumerSession;
  try {
    session = await openSession(parts);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const over = new AbortController();
  const any = AbortSignal.any([signal, over.signal]);
  try {
    return await Promise.race([
      session.crashed.then((error) => error.message),
      silence(parts.state, any),
    ]);
  } finally {
    over.abort();
    await session.close().catch(() => undefined);
    parts.state.left();
  }
}

/** Resolves when nothing was heard of the coordinator for too long, or at the signal. */
async function silence(state: ConsumerState, signal: AbortSignal): Promise<string> {
  while (!state.silent()) if (!(await pause(WATCH_EVERY_MS, signal))) return 'stopped';
  return 'no answer from the group coordinator';
}

async function connectedAdmin(kafka: Kafka): Promise<Admin> {
  const admin = kafka.client.admin();
  await admin.connect();
  return admin;
}

async function within(limitMs: number, work: Promise<unknown>): Promise<void> {
  const over = new AbortController();
  await Promise.race([work, pause(limitMs, over.signal)]);
  over.abort();
}
