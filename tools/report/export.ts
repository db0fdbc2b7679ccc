import type { Warehouse } from '@kirana/warehouse';
import { toCsv } from './csv.ts';
import type { ExportColumn } from './parquet.ts';
import { toParquet } from './parquet.ts';

/** There is no table or mart of that name, or no such format. */
export class NothingToExport extends Error {
  readonly code = 'nothing-to-export';
  readonly retriable = false;
}

export const FORMATS = ['csv', 'parquet'] as const;
export type Format = (typeof FORMATS)[number];

/** A table or mart as a file. Throws `NothingToExport`. */
export async function exported(
  warehouse: Warehouse,
  name: string,
  format: string,
): Promise<string | Uint8Array> {
  if (!FORMATS.some((each) => each === format))
    throw new NothingToExport(`${format} is not one of ${FORMATS.join(', ')}`);
  const columns = await columnsOf(warehouse, name);
  if (columns.length === 0) throw new NothingToExport(`there is no table or mart ${name}`);
  const rows = await warehouse.query(`SELECT * FROM ${name}`);
  return format === 'csv' ? toCsv(rows) : toParquet(columns, rows);
}

async function columnsOf(warehouse: Warehouse, name: string): Promise<ExportColumn[]> {
  const rows = await warehouse.query(
    `SELECT column_name, data_type FROM information_schema.columns
     WHERE table_schema = $1 AND table_name = $2 ORDER BY ordinal_position`,
    [warehouse.schema, name],
  );
  return rows.map((row) => ({ name: String(row['column_name']), type: String(row['data_type']) }));
}
