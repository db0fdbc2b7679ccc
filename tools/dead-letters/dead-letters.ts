import { CONSUMERS, deadLetterTopic } from '@kirana/contracts';
import { DEAD_LETTER_HEADERS, Publisher, readTopic } from '@kirana/kafka';
import type { IncomingRecord, Kafka, OutgoingRecord } from '@kirana/kafka';

/** A dead letter as an operator sees it. */
export interface Letter {
  /** Where it lies among the consumer's dead letters. */
  readonly offset: string;
  readonly key: string;
  readonly topic: string;
  readonly partition: string;
  readonly sourceOffset: string;
  readonly rejectedAt: string;
  readonly code: string;
  readonly error: string;
  readonly eventId: string | undefined;
  readonly record: IncomingRecord;
}

export const DEAD_LETTER_CONSUMERS: readonly string[] = [...Object.values(CONSUMERS), 'cdc-bridge'];

/** Every dead letter of a consumer that the topic still holds, oldest first. */
export async function lettersOf(kafka: Kafka, consumer: string): Promise<Letter[]> {
  const letters: Letter[] = [];
  await readTopic(kafka, deadLetterTopic(consumer), (record) => letters.push(letterOf(record)));
  return letters;
}

/**
 * Publishes letters to the topics they came from, in their order; every consumer of these topics sees them, and takes
 * what is newer than what it holds. The letters stay, with the replay on record nowhere but in the topics. Resolves with
 * how many those were. What has no topic to go back to (the bridge's own) is left out: its stream or a snapshot gives it
 * again.
 */
export async function replayLetters(kafka: Kafka, letters: readonly Letter[]): Promise<number> {
  const sent = letters.filter(({ partition }) => Number(partition) >= 0);
  const publisher = new Publisher(kafka);
  try {
    for (const letter of sent) await publisher.publish(letter.topic, [originalOf(letter)]);
  } finally {
    await publisher.close();
  }
  return sent.length;
}

const H = DEAD_LETTER_HEADERS;
const OURS = new Set<string>(Object.values(H));

function letterOf(record: IncomingRecord): Letter {
  const { offset, key, headers } = record;
  return {
    offset,
    key,
    topic: headers[H.topic] ?? '',
    partition: headers[H.partition] ?? '-1',
    sourceOffset: headers[H.offset] ?? '',
    rejectedAt: headers[H.rejectedAt] ?? '',
    code: headers[H.code] ?? '',
    error: headers[H.error] ?? '',
    eventId: headers[H.eventId],
    record,
  };
}

const originalOf = ({ record: { key, value, headers } }: Letter): OutgoingRecord => ({
  key,
  value,
  headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !OURS.has(name))),
});
