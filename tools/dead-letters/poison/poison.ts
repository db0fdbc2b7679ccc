import { CONSUMERS, deadLetterTopic } from '@kirana/contracts';
import type { ChangeEvent } from '@kirana/contracts';
import { createKafka, DEAD_LETTER_HEADERS, provisionTopics, Publisher } from '@kirana/kafka';
import { runBatchConsumer } from '@kirana/kafka';
import type { BatchConsumer, Kafka, RecordBatch } from '@kirana/kafka';
import { allStandings, createSearch, indexListingChanges, provisionIndex } from '@kirana/search';
import type { Search } from '@kirana/search';
import { eventually, stackEndpoints, uniqueName } from '@kirana/testing';
import { lettersOf, replayLetters } from '../dead-letters.ts';
import type { Letter } from '../dead-letters.ts';
import { decoded, decodedLeniently, poisoned, TOPIC, tripOver } from './bad-records.ts';
import type { PoisonedTopic } from './bad-records.ts';

export interface PoisonReport {
  readonly records: number;
  readonly bad: number;
  /** Bad records that are among the dead letters with their reason, source and stack. */
  readonly deadLettered: number;
  /** Letters of good records: there must be none. */
  readonly wronglyDeadLettered: number;
  /** By reason, as the letters tell it. */
  readonly reasons: ReadonlyMap<string, number>;
  /** Good records whose listing is in the index before the fix. */
  readonly delivered: number;
  /** Listings in the index after the fix and the replay. */
  readonly converged: number;
}

const GROUP = CONSUMERS.search;
const PATIENCE = { timeoutMs: 900_000, everyMs: 500 };

/**
 * Puts bad records among good ones through the real consumer into the real index, first with a consumer that cannot take
 * them, then, once that is fixed, again from its dead letters.
 */
export async function poison(
  { records: count, bad }: { records: number; bad: number },
  say: (line: string) => void,
  env: NodeJS.ProcessEnv,
): Promise<PoisonReport> {
  const stack = stackEndpoints(env);
  const prefix = `${uniqueName('poison')}-`;
  const topicPrefix = prefix;
  const kafka = createKafka({ brokers: stack.kafkaBrokers, clientId: 'poison', topicPrefix });
  const search = createSearch({ node: stack.opensearchUrl, indexPrefix: prefix });
  await provisionTopics(kafka, [
    { name: TOPIC, partitions: 12, compacted: true },
    { name: deadLetterTopic(GROUP), partitions: 1, compacted: false },
  ]);
  await provisionIndex(search);
  try {
    const topic = poisoned(count, bad);
    await publishAll(kafka, topic);
    say(`published ${count} records, ${bad} of them bad`);
    await consumed(kafka, count, (batch) => index(search, batch, strict));
    const letters = await lettersOf(kafka, GROUP);
    const delivered = await indexed(search);
    say(`${letters.length} dead letters, ${delivered} listings in the index; replaying`);
    const replayed = await replayLetters(kafka, letters);
    await consumed(kafka, replayed, (batch) => index(search, batch, lenient));
    return {
      records: count,
      bad,
      delivered,
      ...told(letters, topic),
      converged: await indexed(search),
    };
  } finally {
    await search.client.indices.delete({ index: `${prefix}*` });
    await search.close();
  }
}

interface Consumer {
  decode(value: Buffer): ChangeEvent<'listing'>;
  check(events: readonly (ChangeEvent<'listing'> | null)[]): void;
}

const strict: Consumer = { decode: decoded, check: tripOver };
const lenient: Consumer = { decode: decodedLeniently, check: () => undefined };

/** decode → reject what cannot be decoded → index the rest, as the indexer does. */
async function index(
  search: Search,
  batch: RecordBatch,
  { decode, check }: Consumer,
): Promise<void> {
  const changes = batch.records.flatMap((record) => {
    try {
      return [{ key: record.key, event: record.value && decode(record.value) }];
    } catch (error) {
      void batch.reject(record, error);
      return [];
    }
  });
  check(changes.map(({ event }) => event));
  await indexListingChanges(search, changes);
}

/** Lets a consumer of the group take so many records, then stops it. */
async function consumed(
  kafka: Kafka,
  count: number,
  handle: (batch: RecordBatch) => Promise<void>,
): Promise<void> {
  const consumer = runBatchConsumer(kafka, { groupId: GROUP, topics: [TOPIC], handle });
  try {
    const done = ({ counts }: BatchConsumer) => counts.handled + counts.rejected >= count;
    await eventually(() => done(consumer), { ...PATIENCE, describe: `${count} records are taken` });
    await eventually(
      async () => (await consumer.lag()).every(({ events }) => events === 0),
      PATIENCE,
    );
  } finally {
    await consumer.stop();
  }
}

async function publishAll(kafka: Kafka, { records }: PoisonedTopic): Promise<void> {
  const publisher = new Publisher(kafka);
  for (let from = 0; from < records.length; from += 5_000) {
    await publisher.publish(TOPIC, records.slice(from, from + 5_000));
  }
  await publisher.close();
}

async function indexed(search: Search): Promise<number> {
  await search.client.indices.refresh({ index: search.alias('listings') });
  let live = 0;
  for await (const { standing } of allStandings(search)) if (standing && !standing.deleted) live++;
  return live;
}

/** What the letters say; each bad record counts once, however often it was written. */
function told(letters: readonly Letter[], { bad }: PoisonedTopic) {
  const reasons = new Map<string, number>();
  const explained = new Set<string>();
  const wrong = new Set<string>();
  for (const { key, error, sourceOffset, record } of letters) {
    const isWhole =
      error !== '' && sourceOffset !== '' && DEAD_LETTER_HEADERS.stack in record.headers;
    const defect = bad.get(key);
    if (!defect) wrong.add(key);
    if (!defect || !isWhole || explained.has(key)) continue;
    explained.add(key);
    reasons.set(defect, (reasons.get(defect) ?? 0) + 1);
  }
  return { deadLettered: explained.size, wronglyDeadLettered: wrong.size, reasons };
}
