import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { BoundableStore, StoredEntry } from '../bounded/bounded-store.ts';
import type { ByteRange, ObjectFacts, PutOptions, StoredObject } from '../object-store.ts';
import { ObjectNotFound, RangeNotSatisfiable, safeKey } from '../store-errors.ts';

interface Held {
  readonly facts: ObjectFacts;
  readonly bytes: Buffer;
}

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** A store in memory that passes the same suite as the real ones: for tests of what is built on stores. */
export class MemoryStore implements BoundableStore {
  readonly #objects = new Map<string, Held>();

  async put(
    key: string,
    bytes: Readable,
    { contentType = 'application/octet-stream' }: PutOptions = {},
  ): Promise<ObjectFacts> {
    safeKey(key);
    const all = await buffer(Readable.from(bytes, { objectMode: false }));
    const facts = { key, size: all.length, sha256: sha256Of(all), contentType };
    this.#objects.set(key, { facts, bytes: all });
    return facts;
  }

  get(key: string, range?: ByteRange): Promise<StoredObject> {
    const found = this.#objects.get(key);
    if (!found) return Promise.reject(new ObjectNotFound(key));
    if (range && range.start >= found.facts.size) {
      return Promise.reject(new RangeNotSatisfiable(key));
    }
    const bytes = found.bytes.subarray(range?.start ?? 0, (range?.end ?? Infinity) + 1);
    return Promise.resolve({ ...found.facts, body: Readable.from([bytes], { objectMode: false }) });
  }

  head(key: string): Promise<ObjectFacts | undefined> {
    return Promise.resolve(this.#objects.get(key)?.facts);
  }

  delete(key: string): Promise<void> {
    this.#objects.delete(key);
    return Promise.resolve();
  }

  async *list(prefix: string): AsyncIterable<string> {
    yield* await Promise.resolve(
      [...this.#objects.keys()].filter((k) => k.startsWith(prefix)).sort(),
    );
  }

  async *entries(): AsyncIterable<StoredEntry> {
    for (const [key, { facts }] of this.#objects) yield { key, size: facts.size, changedAtMs: 0 };
  }

  async verify(key: string): Promise<boolean> {
    const { sha256 } = await this.get(key);
    return sha256Of(this.#objects.get(key)?.bytes ?? Buffer.alloc(0)) === sha256;
  }

  /** Changes a byte at rest, as a failing disk does. False where there is no object, or an empty one. */
  rot(key: string): boolean {
    const found = this.#objects.get(key);
    if (!found || found.bytes.length === 0) return false;
    const bytes = Buffer.from(found.bytes);
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    this.#objects.set(key, { facts: found.facts, bytes });
    return true;
  }

  /** Loses everything, as a disk that was replaced. */
  wipe(): void {
    this.#objects.clear();
  }
}
