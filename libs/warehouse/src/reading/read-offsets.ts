import type { Warehouse } from '../client/warehouse.ts';

/** The next offset to load of a partition, or undefined where nothing of it was loaded yet. */
export async function nextOffset(
  warehouse: Warehouse,
  topic: string,
  partition: number,
): Promise<string | undefined> {
  const [row] = await warehouse.query(
    'SELECT next_offset FROM load_offsets WHERE topic = $1 AND partition_no = $2',
    [topic, partition],
  );
  return row ? String(row['next_offset']) : undefined;
}

/** By `topic/partition` the next offset to load, of all that anything was loaded of. */
export async function loadedOffsets(warehouse: Warehouse): Promise<ReadonlyMap<string, number>> {
  const rows = await warehouse.query('SELECT topic, partition_no, next_offset FROM load_offsets');
  return new Map(
    rows.map((row) => [
      `${String(row['topic'])}/${String(row['partition_no'])}`,
      Number(row['next_offset']),
    ]),
  );
}
