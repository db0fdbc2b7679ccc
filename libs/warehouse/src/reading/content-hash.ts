import { createHash } from 'node:crypto';
import type { Warehouse } from '../client/warehouse.ts';
import { TABLES } from '../model/tables.ts';

const LOADED = Object.values(TABLES).filter(({ columns }) =>
  columns.some(({ name }) => name === '_source_version'),
);

/**
 * A hash of all that was loaded, whatever the order and the hour: two warehouses fed by the same topics have the same.
 * Reads every row: for tests and audits.
 */
export async function contentHash(warehouse: Warehouse): Promise<string> {
  const hash = createHash('sha256');
  for (const { name, key, columns } of LOADED) {
    const list = columns.map((column) => column.name).filter((column) => column !== '_loaded_at');
    const rows = await warehouse.query(
      `SELECT ${list.join(', ')} FROM ${name} ORDER BY ${key.join(', ')}`,
    );
    for (const row of rows)
      hash.update(`${name} ${JSON.stringify(list.map((column) => row[column]))}\n`);
  }
  return hash.digest('hex');
}
