import type { KafkaMessage } from 'kafkajs';
import type { IncomingRecord } from './record-batch.ts';

const text = (value: Buffer | string): string => value.toString();

/** A record of the client as ours; of a header given twice the last counts. */
export function incomingRecord({
  offset,
  key,
  value,
  headers,
  timestamp,
}: KafkaMessage): IncomingRecord {
  return {
    offset,
    key: key ? text(key) : '',
    value,
    headers: Object.fromEntries(
      Object.entries(headers ?? {}).flatMap(([name, held]) => {
        const last = Array.isArray(held) ? held.at(-1) : held;
        return last === undefined ? [] : [[name, text(last)]];
      }),
    ),
    timestamp: Number(timestamp),
  };
}
