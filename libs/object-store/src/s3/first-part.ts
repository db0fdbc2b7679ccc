import type { Readable } from 'node:stream';

/** The beginning of a stream, and what comes after it where there is more. */
export interface Beginning {
  /** At least `most` bytes, or all there are. */
  readonly head: Buffer;
  /** Undefined where `head` is the whole stream. */
  readonly rest: AsyncIterable<Buffer> | undefined;
}

/** Reads a stream up to `most` bytes, so that small objects can be sent in one request with their hash in front. */
export async function firstPart(bytes: Readable, most: number): Promise<Beginning> {
  const chunks: Buffer[] = [];
  let size = 0;
  const iterator = bytes[Symbol.asyncIterator]() as AsyncIterator<Buffer | string>;
  for (;;) {
    const { done, value } = await iterator.next();
    if (done) return { head: Buffer.concat(chunks, size), rest: undefined };
    const chunk = typeof value === 'string' ? Buffer.from(value) : value;
    chunks.push(chunk);
    size += chunk.length;
    if (size >= most) return { head: Buffer.concat(chunks, size), rest: restOf(iterator) };
  }
}

async function* restOf(iterator: AsyncIterator<Buffer | string>): AsyncGenerator<Buffer> {
  try {
    for (;;) {
      const { done, value } = await iterator.next();
      if (done) return;
      yield typeof value === 'string' ? Buffer.from(value) : value;
    }
  } finally {
    await iterator.return?.();
  }
}
