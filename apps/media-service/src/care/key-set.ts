import { hash } from 'node:crypto';

/**
 * Remembers which keys were seen, by 48 bits of a hash of each: some 40 bytes a key instead of 200. That a key is taken
 * for one that was seen and was not happens once in 2⁴⁸ / keys; the scrubber, which reads the bytes, would find it.
 */
export class KeySet {
  readonly #seen = new Set<number>();

  add(key: string): void {
    this.#seen.add(bitsOf(key));
  }

  has(key: string): boolean {
    return this.#seen.has(bitsOf(key));
  }

  isWithin(others: KeySet): boolean {
    for (const bits of this.#seen) if (!others.#seen.has(bits)) return false;
    return true;
  }
}

const bitsOf = (key: string): number => hash('sha1', key, 'buffer').readUIntBE(0, 6);
