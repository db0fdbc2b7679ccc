import { createHash } from 'node:crypto';
import type { TransformCallback } from 'node:stream';
import { Transform } from 'node:stream';
import type { Sent } from './object-store.ts';

/** Counts and hashes what is shown to it. */
export class Measure {
  readonly #hash = createHash('sha256');
  #size = 0;
  #facts: Sent | undefined;

  add(chunk: Buffer): void {
    this.#hash.update(chunk);
    this.#size += chunk.length;
  }

  /** To be asked after the last chunk. */
  facts(): Sent {
    this.#facts ??= { size: this.#size, sha256: this.#hash.digest('hex') };
    return this.#facts;
  }
}

/** Passes bytes through, counting and hashing them on the way. */
export class Measured extends Transform {
  readonly #measure = new Measure();

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#measure.add(chunk);
    done(null, chunk);
  }

  /** To be asked after the end. */
  facts(): Sent {
    return this.#measure.facts();
  }
}

/** Passes bytes through, and fails at their end unless they were those expected: whoever stores them then shows nothing. */
export class Expecting extends Measured {
  readonly #expected: Sent;
  readonly #otherwise: () => Error;

  constructor(expected: Sent, otherwise: () => Error) {
    super();
    this.#expected = expected;
    this.#otherwise = otherwise;
  }

  override _flush(done: TransformCallback): void {
    const { size, sha256 } = this.facts();
    const same = size === this.#expected.size && sha256 === this.#expected.sha256;
    done(same ? null : this.#otherwise());
  }
}
