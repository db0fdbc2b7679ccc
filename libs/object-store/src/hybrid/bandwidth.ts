import type { TransformCallback } from 'node:stream';
import { Transform } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

/** A share of the line that several streams use together, in bytes a second. */
export class Bandwidth {
  readonly #bytesPerSecond: number;
  readonly #now: () => number;
  /** When the line is free again, ms. */
  #freeAt = 0;

  constructor(bytesPerSecond: number, now: () => number = () => performance.now()) {
    this.#bytesPerSecond = bytesPerSecond;
    this.#now = now;
  }

  /** Books the bytes; tells how long to wait before sending them, ms. */
  book(bytes: number): number {
    const now = this.#now();
    const begin = Math.max(now, this.#freeAt);
    this.#freeAt = begin + (bytes / this.#bytesPerSecond) * 1000;
    return begin - now;
  }

  /** A stream that lets bytes through as fast as the line allows. */
  limit(): Transform {
    return new Limited(this);
  }
}

class Limited extends Transform {
  readonly #line: Bandwidth;

  constructor(line: Bandwidth) {
    super();
    this.#line = line;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const wait = this.#line.book(chunk.length);
    if (wait < 1) return done(null, chunk);
    sleep(wait).then(
      () => done(null, chunk),
      (error: Error) => done(error),
    );
  }
}
