import type { ChangeEvent } from '@kirana/contracts';
import { entityOfTopic, InvalidEvent, parseEvent } from '@kirana/contracts';
import type { IncomingRecord, RecordBatch } from '@kirana/kafka';
import type { Reject, Stager, Warehouse } from '@kirana/warehouse';
import { loadBatch } from '@kirana/warehouse';
import type { Counted, HashShop } from '../rows/loads-of.ts';
import { isCounted, loadsOf } from '../rows/loads-of.ts';

export interface LoadTally {
  readonly entity: Counted;
  readonly loaded: number;
  readonly rejected: number;
}

/** Where rows go and how. */
export interface Sink {
  readonly warehouse: Warehouse;
  readonly shop: HashShop;
  /** Over the connection where none is given. */
  readonly stager?: Stager | undefined;
}

/**
 * decode → rows → one transaction with the offset → dead letters for what could not be decoded. A warehouse that is
 * down throws `WarehouseUnavailable`, and the consumer gives the batch again.
 */
export async function loadRecords(
  { warehouse, shop, stager }: Sink,
  batch: RecordBatch,
): Promise<LoadTally> {
  const entity = entityOfTopic(batch.topic);
  if (!isCounted(entity)) throw new TypeError(`Nothing of ${batch.topic} is counted`);
  const { events, rejects } = decode(entity, batch);
  const { topic, partition } = batch;
  const source = { topic, partition, nextOffset: nextAfter(batch.records) };
  await loadBatch(
    warehouse,
    loadsOf(entity, events, shop),
    source,
    rejects.map(({ reject }) => reject),
    stager,
  );
  for (const { record, error } of rejects) await batch.reject(record, error);
  return { entity, loaded: events.length, rejected: rejects.length };
}

interface Refused {
  readonly record: IncomingRecord;
  readonly error: InvalidEvent;
  readonly reject: Reject;
}

/** Tombstones carry nothing new: the delete before them said it all. */
function decode<E extends Counted>(entity: E, { records }: RecordBatch) {
  const events: ChangeEvent<E>[] = [];
  const rejects: Refused[] = [];
  for (const record of records) {
    if (record.value === null) continue;
    try {
      events.push(parseEvent(entity, record.value));
    } catch (error) {
      if (!(error instanceof InvalidEvent)) throw error;
      const { offset, key, value } = record;
      rejects.push({
        record,
        error,
        reject: { offset, key, reason: error.message, payload: value.toString('utf8') },
      });
    }
  }
  return { events, rejects };
}

const nextAfter = (records: readonly IncomingRecord[]): string =>
  String(BigInt(records.at(-1)?.offset ?? '-1') + 1n);
