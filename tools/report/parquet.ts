import { parquetWriteBuffer } from 'hyparquet-writer';
import type { ColumnSource } from 'hyparquet-writer';

/** A column as the database types it, by the names of information_schema. */
export interface ExportColumn {
  readonly name: string;
  readonly type: string;
}

type Kind = 'BOOLEAN' | 'INT32' | 'INT64' | 'DOUBLE' | 'STRING' | 'TIMESTAMP' | 'JSON';

const KINDS: Readonly<Record<string, Kind>> = {
  boolean: 'BOOLEAN',
  integer: 'INT32',
  bigint: 'INT64',
  numeric: 'DOUBLE',
  'double precision': 'DOUBLE',
  'timestamp without time zone': 'TIMESTAMP',
  jsonb: 'JSON',
};

/** Rows as one Parquet file; whole in memory, as a mart is. Days are texts (YYYY-MM-DD), as they are in CSV. */
export function toParquet(
  columns: readonly ExportColumn[],
  rows: readonly Readonly<Record<string, unknown>>[],
): Uint8Array {
  const columnData: ColumnSource[] = columns.map(({ name, type }) => {
    const kind = KINDS[type] ?? 'STRING';
    return { name, type: kind, nullable: true, data: rows.map((row) => cell(row[name], kind)) };
  });
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

function cell(value: unknown, kind: Kind): unknown {
  if (value === null || value === undefined) return null;
  if (kind === 'INT64') return BigInt(value as number);
  return kind === 'STRING' ? String(value) : value;
}
