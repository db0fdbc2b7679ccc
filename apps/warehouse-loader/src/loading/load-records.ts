import type { ChangeEvent } from '@kirana/contracts';
import { entityOfTopic, InvalidEvent, parseEvent } from '@kirana/contracts';
import { isRetriable } from '@kirana/kafka';
import type { IncomingRecord, RecordBatch } from '@kirana/kafka';
import type { Load, Reject, Stager, Warehouse } from '@kirana/warehouse';
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
 * down throws `WarehouseUnavailable`, and the consumer gives the batch again. A batch that the warehouse refuses is
 * loaded in halves, down to the record that it refuses: that one is noted as a reject, and the offset moves past it.
 */
export async function loadRecords(sink: Sink, batch: RecordBatch): Promise<LoadTally> {
  const entity = entityOfTopic(batch.topic);
  if (!isCounted(entity)) throw new TypeError(`Nothing of ${batch.topic} is counted`);
  const { events, rejects } = decode(entity, batch);
  try {
    await load(sink, batch, loadsOf(entity, events, sink.shop), rejects);
  } catch (error) {
    if (isRetriable(error)) throw error;
    return loadHalves(sink, batch, entity, error);
  }
  for (const { record, error } of rejects) await batch.reject(record, error);
  return { entity, loaded: events.length, rejected: rejects.length };
}

const load = (
  { warehouse, stager }: Sink,
  { topic, partition, records }: RecordBatch,
  loads: readonly Load[],
  rejects: readonly Refused[],
): Promise<void> =>
  loadBatch(
    warehouse,
    loads,
    { topic, partition, nextOffset: nextAfter(records) },
    rejects.map(({ record, error }) => rejectOf(record, error)),
    stager,
  );

async function loadHalves(
  sink: Sink,
  batch: RecordBatch,
  entity: Counted,
  error: unknown,
): Promise<LoadTally> {
  const { records } = batch;
  const [only] = records;
  if (records.length === 1 && only) {
    await load(sink, batch, [], [{ record: only, error }]);
    await batch.reject(only, error);
    return { entity, loaded: 0, rejected: 1 };
  }
  const middle = records.length >> 1;
  const first = await loadRecords(sink, { ...batch, records: records.slice(0, middle) });
  const second = await loadRecords(sink, { ...batch, records: records.slice(middle) });
  return {
    entity,
    loaded: first.loaded + second.loaded,
    rejected: first.rejected + second.rejected,
  };
}

interface Refused {
  readonly record: IncomingRecord;
  readonly error: unknown;
}

const rejectOf = ({ offset, key, value }: IncomingRecord, error: unknown): Reject => ({
  offset,
  key,
  reason: error instanceof Error ? error.message : String(error),
  payload: value?.toString('utf8') ?? null,
});

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
      rejects.push({ record, error });
    }
  }
  return { events, rejects };
}

const nextAfter = (records: readonly IncomingRecord[]): string =>
  String(BigInt(records.at(-1)?.offset ?? '-1') + 1n);
