import type { Readable } from 'node:stream';

/** The beginning of a stream, and what comes after it where there is more. */
export interface Beginning {
  /** At least `most` bytes, or all there are; as they came. */
  readonly head: Buffer[];
  /** Undefined where `head` is the whole stream. */
  readonly rest: AsyncIterable<Buffer> | undefined;
}

/** Reads a stream up to `most` bytes, so that small objects can be sent whole, and again. */
export async function beginningOf(bytes: Readable, most: number): Promise<Beginning> {
  const head: Buffer[] = [];
  let size = 0;
  const iterator = bytes[Symbol.asyncIterator]() as AsyncIterator<Buffer | string>;
  while (size < most) {
    const { done, value } = await iterator.next();
    if (done) return { head, rest: undefined };
    const chunk = typeof value === 'string' ? Buffer.from(value) : value;
    head.push(chunk);
    size += chunk.length;
  }
  return { head, rest: restOf(iterator) };
}

/** The whole stream, once: its beginning is let go of as it is read. */
export async function* whole({ head, rest }: Beginning): AsyncGenerator<Buffer> {
  for (let chunk = head.shift(); chunk; chunk = head.shift()) yield chunk;
  if (rest) yield* rest;
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
