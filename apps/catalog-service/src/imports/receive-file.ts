import { Readable } from 'node:stream';
import { newId, stableId } from '@kirana/domain';
import type { ObjectStore } from '@kirana/object-store';
import { fileRefused, keyReusedForFile } from './import-problems.ts';
import type { HeadingMapping } from './headings/heading-mapping.ts';
import type { ImportRecord } from './running/import-record.ts';
import { NOTHING_DONE } from './running/tally.ts';
import { ImportRecords } from './stores/import-records.ts';
import { ReceivedBytes } from './upload/received-bytes.ts';
import type { UploadedFile } from './upload/uploaded-file.ts';

export interface Receipt {
  readonly sellerId: string;
  readonly file: UploadedFile;
  /** Makes a second sending of the file the same import. */
  readonly key: string | undefined;
  /** Kept for a look at it; begun when the seller says so. */
  readonly hold: boolean;
  readonly mapping: HeadingMapping;
}

/** Takes files in: the bytes go to the object store as they come, then the import is queued. */
export class FileReceiver {
  readonly #store: ObjectStore;
  readonly #imports: ImportRecords;
  readonly #mostBytes: number;

  constructor(store: ObjectStore, imports: ImportRecords, mostBytes: number) {
    this.#store = store;
    this.#imports = imports;
    this.#mostBytes = mostBytes;
  }

  /** The import of a file; the same again gives the import that the first sending made. */
  async receive({ sellerId, file, key, hold, mapping }: Receipt): Promise<ImportRecord> {
    const importId = key === undefined ? newId('imp') : stableId('imp', sellerId, key);
    // Each sending has a key of its own: a retry must not write over the file that is being read.
    const objectKey = `imports/${sellerId}/${importId}/${newId('imp')}`;
    const facts = await this.#keep(objectKey, file);
    const { record, created } = await this.#imports.create({
      importId,
      sellerId,
      state: hold ? 'held' : 'queued',
      file: { key: objectKey, name: file.name, ...facts },
      columns: null,
      headings: [],
      unusedHeadings: [],
      rows: null,
      tally: NOTHING_DONE,
      mapping,
      undo: null,
      failure: null,
      startedAt: null,
      finishedAt: null,
      lease: null,
      attempts: 0,
    });
    if (created) return record;
    await this.#store.delete(objectKey);
    if (record.file.sha256 !== facts.sha256) throw keyReusedForFile(key ?? '', importId);
    return record;
  }

  async #keep(objectKey: string, file: UploadedFile) {
    const received = new ReceivedBytes(this.#mostBytes);
    try {
      await this.#store.put(objectKey, Readable.from(received.through(file.bytes)));
    } catch (error) {
      throw received.refusal ? fileRefused(received.refusal) : error;
    }
    return received.facts();
  }
}
