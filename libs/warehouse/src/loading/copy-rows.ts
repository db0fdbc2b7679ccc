import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Row, Table } from '../model/table.ts';
import { brought } from '../model/table.ts';
import { copyLines } from './copy-text.ts';

/** One message of COPY a row would cost more than the rows; characters. */
const CHUNK = 64 * 1024;

/** Sends rows by COPY FROM STDIN into a table or its stage, in chunks, as fast as the server takes them. */
export const copyRows = (
  client: PoolClient,
  into: string,
  table: Table,
  rows: readonly Row[],
): Promise<void> => {
  const columns = brought(table)
    .map(({ name }) => name)
    .join(', ');
  const target = client.query(copyFrom(`COPY ${into} (${columns}) FROM STDIN`));
  return pipeline(Readable.from(chunks(table, rows)), target);
};

function* chunks(table: Table, rows: readonly Row[]): Generator<Buffer> {
  const line = copyLines(table);
  let text = '';
  for (const row of rows) {
    text += line(row);
    if (text.length < CHUNK) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}
