import type { TransformCallback } from 'node:stream';
import type { Readable } from 'node:stream';
import { pipeline, Transform } from 'node:stream';
import type {
  ByteRange,
  ObjectFacts,
  ObjectStore,
  PutOptions,
  StoredObject,
} from '../object-store.ts';
import { ObjectNotFound } from '../store-errors.ts';
import type { Reservation } from './space.ts';
import { Space, spaceOf } from './space.ts';
import { StoreNotOpen } from './store-not-open.ts';

export interface StoredEntry {
  readonly key: string;
  /** Bytes. */
  readonly size: number;
  /** ms since 1970. */
  readonly changedAtMs: number;
}

/** A store that can tell all it holds. */
export interface BoundableStore extends ObjectStore {
  entries(): AsyncIterable<StoredEntry>;
}

interface Kept {
  /** Bytes on the disk. */
  space: number;
  /** Streams that are being read from it. */
  readers: number;
}

/**
 * Keeps a store within a bound: room is taken before bytes are written, and a put that would need more fails with
 * `StoreFull` while everybody else goes on. It knows which objects are cold and which are in use, so that an evictor can
 * choose; it never removes anything by itself. One process at a time may have a folder open so.
 */
export class BoundedStore implements ObjectStore {
  readonly #store: BoundableStore;
  readonly #space: Space;
  /** Coldest first: whatever is used goes to the end. */
  readonly #kept = new Map<string, Kept>();
  #counted = false;

  private constructor(store: BoundableStore, capacityBytes: number) {
    this.#store = store;
    this.#space = new Space(capacityBytes);
  }

  /** Throws what the store does when it cannot tell what it holds. */
  static async open(store: BoundableStore, capacityBytes: number): Promise<BoundedStore> {
    const bounded = BoundedStore.closed(store, capacityBytes);
    await bounded.count();
    return bounded;
  }

  /** Can be read, but takes nothing until `count` has succeeded: nobody knows how much room there is. */
  static closed(store: BoundableStore, capacityBytes: number): BoundedStore {
    return new BoundedStore(store, capacityBytes);
  }

  /** Looks at all that is there; what came last counts as the warmest. To be done once. */
  async count(): Promise<void> {
    const found: StoredEntry[] = [];
    for await (const entry of this.#store.entries()) found.push(entry);
    found.sort((a, b) => a.changedAtMs - b.changedAtMs);
    for (const { key, size } of found) this.#keep(key, spaceOf(size), true);
    this.#counted = true;
  }

  /** Bytes on the disk, those being written included, and how many there may be. */
  use(): { readonly bytes: number; readonly capacity: number; readonly objects: number } {
    const { used, capacity } = this.#space;
    return { bytes: used, capacity, objects: this.#kept.size };
  }

  /** Keys, the one not used for longest first. */
  coldest(): string[] {
    return [...this.#kept.keys()];
  }

  /** Whether somebody is reading it now. */
  inUse(key: string): boolean {
    return (this.#kept.get(key)?.readers ?? 0) > 0;
  }

  /** Removes the object unless somebody is reading it; tells whether it did. */
  async evict(key: string): Promise<boolean> {
    if (this.inUse(key)) return false;
    await this.delete(key);
    return true;
  }

  /** Throws `StoreFull` and `StoreNotOpen` besides what the store itself throws. */
  async put(key: string, bytes: Readable, options?: PutOptions): Promise<ObjectFacts> {
    if (!this.#counted) throw new StoreNotOpen();
    const reservation = this.#space.reserve();
    try {
      reservation.grow(0);
      const counted = pipeline(bytes, new Counted(reservation), () => undefined);
      const facts = await this.#store.put(key, counted, options);
      this.#keep(key, reservation.keep());
      return facts;
    } finally {
      reservation.release();
    }
  }

  async get(key: string, range?: ByteRange): Promise<StoredObject> {
    const object = await this.#store.get(key, range).catch((error: unknown) => {
      if (error instanceof ObjectNotFound) this.#forget(key);
      throw error;
    });
    const kept = this.#keep(key, spaceOf(object.size), true);
    kept.readers += 1;
    object.body.once('close', () => (kept.readers -= 1));
    return object;
  }

  head(key: string): Promise<ObjectFacts | undefined> {
    return this.#store.head(key);
  }

  async delete(key: string): Promise<void> {
    await this.#store.delete(key);
    this.#forget(key);
  }

  list(prefix: string): AsyncIterable<string> {
    return this.#store.list(prefix);
  }

  verify(key: string): Promise<boolean> {
    return this.#store.verify(key);
  }

  /** Counts an object as there and just used; `found`: its room was not reserved. */
  #keep(key: string, space: number, found = false): Kept {
    const before = this.#kept.get(key);
    this.#kept.delete(key);
    if (before && found) {
      this.#kept.set(key, before);
      return before;
    }
    if (before) this.#space.free(before.space);
    if (found) this.#space.found(space);
    const kept = { space, readers: before?.readers ?? 0 };
    this.#kept.set(key, kept);
    return kept;
  }

  #forget(key: string): void {
    const kept = this.#kept.get(key);
    if (!kept) return;
    this.#kept.delete(key);
    this.#space.free(kept.space);
  }
}

/** Takes room for each chunk before it goes on. */
class Counted extends Transform {
  readonly #reservation: Reservation;

  constructor(reservation: Reservation) {
    super();
    this.#reservation = reservation;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    try {
      this.#reservation.grow(chunk.length);
    } catch (error) {
      return done(error as Error);
    }
    done(null, chunk);
  }
}
