import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { UnreadableFile } from '../file-errors.ts';

/** What one workbook may hold: a ZIP of a few kB can claim to inflate to terabytes. */
export interface WorkbookLimits {
  readonly entries: number;
  /** Bytes after inflation, of the parts we read. */
  readonly inflatedBytes: number;
  /** Bytes of the string table after inflation: the one part kept in memory. */
  readonly stringBytes: number;
}

export const WORKBOOK_LIMITS: WorkbookLimits = {
  entries: 2_000,
  inflatedBytes: 400 * 1024 * 1024,
  stringBytes: 64 * 1024 * 1024,
};

/** The parts of an XLSX (ECMA-376 part 2) by name; each is inflated only when read, within the limits. */
export class WorkbookParts {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #limits: WorkbookLimits;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>, limits: WorkbookLimits) {
    this.#zip = zip;
    this.#entries = entries;
    this.#limits = limits;
  }

  /** Opens the file at `path`. Throws `UnreadableFile` for what is no workbook or is larger than allowed. */
  static async open(path: string, limits = WORKBOOK_LIMITS): Promise<WorkbookParts> {
    const zip = await yauzl
      .openPromise(path, { lazyEntries: true, autoClose: false })
      .catch((error) => {
        throw notAWorkbook(error);
      });
    try {
      return new WorkbookParts(zip, await entriesOf(zip, limits), limits);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** The bytes of a part; nothing where the workbook has none by that name. */
  async *read(name: string, limit = this.#limits.inflatedBytes): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) return;
    if (entry.uncompressedSize > limit) throw tooLarge(name, entry.uncompressedSize, limit);
    try {
      const stream: Readable = await this.#zip.openReadStreamPromise(entry);
      yield* stream as AsyncIterable<Uint8Array>;
    } catch (error) {
      throw notAWorkbook(error);
    }
  }

  /** The string table has a lower limit than the sheets. */
  strings(name: string): AsyncGenerator<Uint8Array> {
    return this.read(name, this.#limits.stringBytes);
  }

  close(): void {
    this.#zip.close();
  }
}

async function entriesOf(zip: ZipFile, limits: WorkbookLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.entries) {
    throw new UnreadableFile('workbook-too-large', `The workbook has ${zip.entryCount} parts`);
  }
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry);
  } catch (error) {
    throw notAWorkbook(error);
  }
  if (!entries.has('xl/workbook.xml')) throw notAWorkbook(undefined);
  return entries;
}

function notAWorkbook(cause: unknown): UnreadableFile {
  if (cause instanceof UnreadableFile) return cause;
  const why = cause instanceof Error ? ` (${cause.message})` : '';
  return new UnreadableFile('not-a-workbook', `The file is not a readable Excel workbook${why}`);
}

const tooLarge = (name: string, size: number, limit: number): UnreadableFile =>
  new UnreadableFile(
    'workbook-too-large',
    `${name} inflates to ${Math.round(size / 1024 / 1024)} MB; at most ${Math.round(limit / 1024 / 1024)} MB are read`,
  );
