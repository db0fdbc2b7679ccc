import { StoreFull } from './store-full.ts';

const BLOCK = 4096;

/** What an object of so many bytes takes on a disk: whole blocks, and one more for its facts. */
export const spaceOf = (size: number): number => (Math.ceil(size / BLOCK) + 1) * BLOCK;

/** Room that is given out before it is written to, so that what is used can never exceed the bound. */
export class Space {
  readonly capacity: number;
  #used = 0;

  constructor(capacity: number) {
    this.capacity = capacity;
  }

  /** Bytes given out, written to or not. */
  get used(): number {
    return this.#used;
  }

  /** Counts what is there already, whether or not it fits. */
  found(bytes: number): void {
    this.#used += bytes;
  }

  free(bytes: number): void {
    this.#used -= bytes;
  }

  reserve(): Reservation {
    return new Reservation(this);
  }

  /** Throws `StoreFull`. */
  take(bytes: number): void {
    if (this.#used + bytes > this.capacity) throw new StoreFull(this.capacity);
    this.#used += bytes;
  }
}

/** The room of one object that is being written. */
export class Reservation {
  readonly #space: Space;
  #size = 0;
  #taken = 0;

  constructor(space: Space) {
    this.#space = space;
  }

  /** Makes room for so many more bytes of the object. Throws `StoreFull`. */
  grow(bytes: number): void {
    const more = spaceOf(this.#size + bytes) - this.#taken;
    this.#space.take(more);
    this.#taken += more;
    this.#size += bytes;
  }

  /** Gives the room back; the object was not written. */
  release(): void {
    this.#space.free(this.#taken);
    this.#taken = 0;
  }

  /** The object is written: its room stays taken. */
  keep(): number {
    const kept = this.#taken;
    this.#taken = 0;
    return kept;
  }
}
