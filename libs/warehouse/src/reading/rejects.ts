import type { Warehouse } from '../client/warehouse.ts';
import { BOOKKEEPING, PAYLOAD_LIMIT } from '../loading/bookkeeping.ts';

/** A record that could not be loaded. */
export interface NotedReject {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly key: string;
  readonly reason: string;
  readonly payload: string | null;
  /** The payload is not whole. */
  readonly isCut: boolean;
}

/** Every record that could not be loaded and was not replayed since, in the order of its partition. */
export async function rejectsOf(warehouse: Warehouse): Promise<NotedReject[]> {
  const rows = await warehouse.query(BOOKKEEPING.readRejects);
  return rows.map((row) => {
    const payload = row['payload'] === null ? null : String(row['payload']);
    return {
      topic: String(row['topic']),
      partition: Number(row['partition_no']),
      offset: String(row['offset_no']),
      key: String(row['record_key']),
      reason: String(row['reason']),
      payload,
      isCut: (payload?.length ?? 0) >= PAYLOAD_LIMIT,
    };
  });
}

/** Forgets a reject. */
export async function dropReject(
  warehouse: Warehouse,
  { topic, partition, offset }: NotedReject,
): Promise<void> {
  await warehouse.query(BOOKKEEPING.dropReject, [topic, partition, offset]);
}
