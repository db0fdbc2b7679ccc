import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';

/** After a refusal the client may still be sending: so much, for so long, is read and thrown away. */
const DRAIN_BYTES = 64 * 1024 * 1024;
const DRAIN_MS = 10_000;

/** The client went away before it had sent the whole body. */
export class BodyCutOff extends Error {
  readonly code = 'body-cut-off';
  readonly retriable = false;

  constructor() {
    super('The request ended before its body was complete');
    this.name = 'BodyCutOff';
  }
}

/**
 * Works on a request's body. Where the work fails midway, what the client is still sending is thrown away before the
 * error goes on: an answer that overtakes the body would meet a closed connection instead of a reader (RFC 9112,
 * section 9.6). Past a limit of bytes and time the answer is sent all the same.
 */
export async function withBody<T>(
  request: IncomingMessage,
  work: (body: Readable) => Promise<T>,
): Promise<T> {
  const body = new RequestBody(request);
  try {
    return await work(body);
  } catch (error) {
    body.destroy();
    await drained(request);
    throw error;
  }
}

/** The body as a stream that can be given up without closing the connection. */
class RequestBody extends Readable {
  readonly #request: IncomingMessage;

  constructor(request: IncomingMessage) {
    super();
    this.#request = request;
    request.on('data', (chunk: Buffer) => {
      if (!this.destroyed && !this.push(chunk)) request.pause();
    });
    request.once('end', () => this.push(null));
    const cutOff = () => {
      if (!request.complete) this.destroy(new BodyCutOff());
    };
    request.once('error', cutOff).once('close', cutOff);
    request.pause();
  }

  override _read(): void {
    this.#request.resume();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#request.resume();
    done(error);
  }
}

async function drained(request: IncomingMessage): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const tooLong = setTimeout(resolve, DRAIN_MS);
  let left = DRAIN_BYTES;
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) resolve();
  });
  request.once('end', resolve).once('close', resolve).once('error', resolve);
  if (request.complete || request.destroyed) resolve();
  request.resume();
  await promise;
  clearTimeout(tooLong);
}
