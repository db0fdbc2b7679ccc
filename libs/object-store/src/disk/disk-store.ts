import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Measure, Measured } from '../measured.ts';
import type { BoundableStore, StoredEntry } from '../bounded/bounded-store.ts';
import type { ByteRange, ObjectFacts, PutOptions, Sent, StoredObject } from '../object-store.ts';
import { NotAllThere, ObjectNotFound, RangeNotSatisfiable, safeKey } from '../store-errors.ts';

/** Beside each object, its facts; both names are unsafe as keys, so no object can take them. */
const FACTS = '.facts~';
const UPLOADING = '.uploading~';

/** A folder as object store, with what the process that owns it needs besides. */
export interface DiskStore extends BoundableStore {
  /** Removes the temporary files of puts that a crash cut off; only while nobody writes. Tells how many. */
  removeLeftovers(): Promise<number>;
}

/** Opens a folder as an object store; it is made when first written to. */
export const createDiskStore = ({ root }: { readonly root: string }): DiskStore =>
  new FolderStore(root);

/**
 * Bytes are written under a name of their own, flushed to the disk, renamed, and the folder is flushed: after a power
 * cut the object is there whole or not at all. The facts are written first: an object without them cannot be seen.
 */
class FolderStore implements DiskStore {
  readonly #root: string;

  constructor(root: string) {
    this.#root = resolve(root);
  }

  async put(
    key: string,
    bytes: Readable,
    { contentType = 'application/octet-stream', measuredBy }: PutOptions = {},
  ) {
    const path = this.#path(key);
    const version = crypto.randomUUID();
    const temporary = `${path}${UPLOADING}${version}`;
    try {
      const file = await openNew(temporary);
      const { size, sha256 } = await writeAll(file, key, bytes, measuredBy);
      const facts = { key, size, sha256, contentType };
      await this.#publish(path, temporary, facts);
      return facts;
    } finally {
      await rm(temporary, { force: true });
      await rm(`${temporary}${FACTS}`, { force: true });
    }
  }

  async get(key: string, range?: ByteRange): Promise<StoredObject> {
    const facts = await this.head(key);
    if (!facts) throw new ObjectNotFound(key);
    if (range && range.start >= facts.size) throw new RangeNotSatisfiable(key);
    return { ...facts, body: createReadStream(this.#path(key), range ?? {}) };
  }

  async head(key: string): Promise<ObjectFacts | undefined> {
    const path = this.#path(key);
    const [facts, found] = await Promise.all([
      orMissing(readFile(`${path}${FACTS}`, 'utf8')),
      orMissing(stat(path)),
    ]);
    return facts !== undefined && found ? (JSON.parse(facts) as ObjectFacts) : undefined;
  }

  async delete(key: string): Promise<void> {
    const path = this.#path(key);
    await rm(path, { force: true });
    await rm(`${path}${FACTS}`, { force: true });
    await this.#leave(dirname(path));
  }

  async *list(prefix: string): AsyncIterable<string> {
    // Only the folder that the prefix names is walked; the rest of the disk may hold millions.
    const part = prefix.slice(0, prefix.lastIndexOf('/'));
    const folder = part ? join(this.#root, safeKey(part)) : this.#root;
    const names = await orMissing(readdir(folder, { recursive: true, withFileTypes: true }));
    const keys = (names ?? [])
      .filter((entry) => entry.isFile() && !entry.name.includes('~'))
      .map((entry) => join(entry.parentPath, entry.name).slice(this.#root.length + 1))
      .filter((key) => key.startsWith(prefix));
    yield* keys.sort();
  }

  async *entries(): AsyncIterable<StoredEntry> {
    for await (const path of filesBelow(this.#root)) {
      if (path.includes('~')) continue;
      const found = await orMissing(stat(path));
      const key = path.slice(this.#root.length + 1);
      if (found) yield { key, size: found.size, changedAtMs: found.mtimeMs };
    }
  }

  async removeLeftovers(): Promise<number> {
    let removed = 0;
    for await (const path of filesBelow(this.#root)) {
      if (!path.includes(UPLOADING)) continue;
      await rm(path, { force: true });
      removed += 1;
    }
    return removed;
  }

  async verify(key: string): Promise<boolean> {
    const { body, sha256 } = await this.get(key);
    const measured = new Measured();
    await pipeline(body, measured.resume());
    return measured.facts().sha256 === sha256;
  }

  #path(key: string): string {
    return join(this.#root, safeKey(key));
  }

  /** Removes folders in which nothing is left, or millions of empty ones would stay; flushes the one that stays. */
  async #leave(folder: string): Promise<void> {
    let at = folder;
    while (at !== this.#root && (await isRemoved(at))) at = dirname(at);
    await flushFolder(at);
  }

  async #publish(path: string, temporary: string, facts: ObjectFacts): Promise<void> {
    const file = await open(`${temporary}${FACTS}`, 'wx');
    try {
      await file.writeFile(JSON.stringify(facts));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${temporary}${FACTS}`, `${path}${FACTS}`);
    await rename(temporary, path);
    await flushFolder(dirname(path));
  }
}

/** Makes the folder first; a delete of the last object in it may just take it away again. */
async function openNew(path: string): Promise<FileHandle> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await mkdir(dirname(path), { recursive: true });
      return await open(path, 'wx');
    } catch (error) {
      if (attempt === 3 || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

/** Writes and flushes; then as many bytes lie there as came, or it throws. */
async function writeAll(
  file: FileHandle,
  key: string,
  bytes: Readable,
  measuredBy: PutOptions['measuredBy'],
): Promise<Sent> {
  const own = measuredBy ? undefined : new Measure();
  try {
    for await (const chunk of bytes as AsyncIterable<Buffer | string>) {
      const buffer = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      own?.add(buffer);
      await file.writeFile(buffer);
    }
    await file.sync();
    const [sent, { size }] = [(measuredBy ?? (own as Measure)).facts(), await file.stat()];
    if (size !== sent.size) throw new NotAllThere(key, sent.size, size);
    return sent;
  } finally {
    await file.close();
  }
}

async function isRemoved(folder: string): Promise<boolean> {
  try {
    await rmdir(folder);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return true;
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return false;
    throw error;
  }
}

/** Folder by folder, so that millions of files are never held at once. */
async function* filesBelow(folder: string): AsyncGenerator<string> {
  for (const entry of (await orMissing(readdir(folder, { withFileTypes: true }))) ?? []) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile()) yield path;
  }
}

/** A rename is safe only once its folder is on the disk. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await orMissing(open(folder, 'r'));
  if (!handle) return;
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function orMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
