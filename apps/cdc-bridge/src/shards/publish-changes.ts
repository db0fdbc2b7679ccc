import type { EntityName } from '@kirana/contracts';
import { deadLetterTopic, ID_FIELDS, publishedPart, TOPICS } from '@kirana/contracts';
import type { StreamRecord } from '@kirana/dynamodb';
import { deadLetter } from '@kirana/kafka';
import type { OutgoingRecord, TopicRecords } from '@kirana/kafka';
import { changeOfRecord } from '../changes/change-of-record.ts';
import { recordsOfChange } from '../changes/records-of-change.ts';

/** What a batch of stream records becomes in Kafka. */
export interface Outgoing {
  readonly batches: readonly TopicRecords[];
  readonly events: number;
  readonly rejected: number;
  /** `time` of the newest event, ms since 1970. */
  readonly newest: number | undefined;
}

const BRIDGE = 'cdc-bridge';

/**
 * Turns records into what is published, in order, leaving out what is older than `from`; what fits no schema goes to
 * the bridge's own dead letters.
 */
export function outgoingOf(
  entity: EntityName,
  shardId: string,
  records: readonly StreamRecord[],
  from?: string,
): Outgoing {
  const good: OutgoingRecord[] = [];
  const bad: OutgoingRecord[] = [];
  let events = 0;
  let newest: number | undefined;
  for (const record of records) {
    try {
      const event = changeOfRecord(entity, record);
      if (!event || (from !== undefined && event.time < from)) continue;
      events++;
      newest = Math.max(newest ?? 0, Date.parse(event.time));
      good.push(...recordsOfChange(event));
    } catch (error) {
      bad.push(rejected(entity, shardId, record, error));
    }
  }
  const batches = [
    ...(good.length > 0 ? [{ topic: TOPICS[entity], records: good }] : []),
    ...(bad.length > 0 ? [{ topic: deadLetterTopic(BRIDGE), records: bad }] : []),
  ];
  return { batches, events, rejected: bad.length, newest };
}

/** Only the published part of the images: what may not leave its table may not leave it by this door. */
function rejected(
  entity: EntityName,
  shardId: string,
  { before, after, sequenceNumber }: StreamRecord,
  error: unknown,
): OutgoingRecord {
  const part = (image: Record<string, unknown> | null) => image && publishedPart(entity, image);
  const value = Buffer.from(JSON.stringify({ before: part(before), after: part(after) }));
  const key = String((after ?? before)?.[ID_FIELDS[entity]] ?? '');
  return deadLetter(
    { offset: sequenceNumber, key, value, headers: { 'kirana-shard': shardId }, timestamp: 0 },
    { topic: TOPICS[entity], partition: -1, consumer: BRIDGE, rejectedAt: new Date(), error },
  );
}
