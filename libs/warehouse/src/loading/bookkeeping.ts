/** Of a reject's payload no more is kept; characters. */
export const PAYLOAD_LIMIT = 60_000;

/** What a load notes besides its rows. */
export const BOOKKEEPING = {
  dropReject: 'DELETE FROM load_rejects WHERE topic = $1 AND partition_no = $2 AND offset_no = $3',
  readRejects: `SELECT topic, partition_no, offset_no, record_key, reason, payload FROM load_rejects
ORDER BY topic, partition_no, offset_no`,
  noteReject: `INSERT INTO load_rejects (topic, partition_no, offset_no, record_key, reason, payload, _loaded_at)
VALUES ($1, $2, $3, $4, $5, $6, $7)`,
  readOffset: 'SELECT next_offset FROM load_offsets WHERE topic = $1 AND partition_no = $2',
  firstOffset:
    'INSERT INTO load_offsets (topic, partition_no, next_offset, _loaded_at) VALUES ($1, $2, $3, $4)',
  moveOffset: `UPDATE load_offsets SET next_offset = $3, _loaded_at = $4
WHERE topic = $1 AND partition_no = $2 AND next_offset < $3`,
} as const;
