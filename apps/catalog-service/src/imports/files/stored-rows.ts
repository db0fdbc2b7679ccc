import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ObjectNotFound } from '@kirana/object-store';
import type { ObjectStore } from '@kirana/object-store';
import type { ImportRecord } from '../running/import-record.ts';
import { csvRows } from './csv-rows.ts';
import { UnreadableFile } from './file-errors.ts';
import type { FileRow } from './file-row.ts';
import { xlsxRows } from './xlsx/xlsx-rows.ts';

/**
 * The rows of a received file. It is first copied from the store to a temporary file: a workbook's directory stands at
 * its end, and a connection to the store would not outlast the minutes that a long list takes to be written. The copy
 * goes away with the reading.
 */
export async function* storedRows(
  store: ObjectStore,
  { file }: Pick<ImportRecord, 'file'>,
): AsyncGenerator<FileRow> {
  const folder = await mkdtemp(join(tmpdir(), 'kirana-import-'));
  try {
    const path = join(folder, 'list');
    await pipeline(await bytesOf(store, file.key), createWriteStream(path));
    yield* file.format === 'csv' ? csvRows(createReadStream(path), file.encoding) : xlsxRows(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function bytesOf(store: ObjectStore, key: string): Promise<Readable> {
  try {
    return (await store.get(key)).body;
  } catch (error) {
    if (!(error instanceof ObjectNotFound)) throw error;
    throw new UnreadableFile('file-missing', 'The file is no longer there: send it again');
  }
}
