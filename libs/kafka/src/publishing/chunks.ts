import { MAX_BATCH_BYTES } from '../topics/provision-topics.ts';
import type { OutgoingRecord, TopicRecords } from './publisher.ts';

/** The most one record may have, key, value and headers: what a topic takes less the frame around it. */
export const MAX_RECORD_BYTES = MAX_BATCH_BYTES - 64 * 1024;

/** A request stays below this where its records allow, so that it is quick to send and to retry. */
const CHUNK_BYTES = 900 * 1024;

const FRAME_BYTES = 80;

/** Bytes of a record on the wire, uncompressed, not less than they are. */
export function sizeOf({ key, value, headers }: OutgoingRecord): number {
  let bytes =
    FRAME_BYTES + Buffer.byteLength(key) + (value === null ? 0 : Buffer.byteLength(value));
  for (const [name, text] of Object.entries(headers ?? {})) {
    bytes += Buffer.byteLength(name) + Buffer.byteLength(text) + 8;
  }
  return bytes;
}

/**
 * Cuts batches into requests of bounded size, order kept: the broker's limit counts all records that one request brings
 * to one partition, so even a batch of small records can be refused whole.
 */
export function* chunked(
  batches: readonly TopicRecords[],
  limit: number = CHUNK_BYTES,
): Generator<TopicRecords[]> {
  let chunk: { topic: string; records: OutgoingRecord[] }[] = [];
  let bytes = 0;
  for (const { topic, records } of batches) {
    for (const record of records) {
      const size = sizeOf(record);
      if (bytes > 0 && bytes + size > limit) {
        yield chunk;
        chunk = [];
        bytes = 0;
      }
      if (chunk.at(-1)?.topic !== topic) chunk.push({ topic, records: [] });
      chunk.at(-1)?.records.push(record);
      bytes += size;
    }
  }
  if (bytes > 0) yield chunk;
}
