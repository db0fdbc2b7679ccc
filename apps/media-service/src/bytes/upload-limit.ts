import type { TransformCallback } from 'node:stream';
import { Transform } from 'node:stream';
import { ProblemError } from '@kirana/service';

/** Passes bytes on until there are too many; then fails with a 413 problem. */
export class UploadLimit extends Transform {
  readonly #most: number;
  #seen = 0;

  constructor(mostBytes: number) {
    super();
    this.#most = mostBytes;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#seen += chunk.length;
    if (this.#seen <= this.#most) return done(null, chunk);
    const facts = { mostBytes: this.#most };
    done(new ProblemError(413, 'too-large', 'The object is larger than what is taken', facts));
  }
}
