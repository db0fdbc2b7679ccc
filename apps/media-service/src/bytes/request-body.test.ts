import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BodyCutOff, withBody } from './request-body.ts';

const seen: unknown[] = [];

/** Reads so many bytes, then refuses; 0 reads all. */
const server = createServer((request, response) => {
  const most = Number(request.headers['x-most'] ?? 0);
  withBody(request, async (body) => {
    let size = 0;
    for await (const chunk of body as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (most > 0 && size > most) throw new RangeError('too large');
    }
    return size;
  }).then(
    (size) => response.end(String(size)),
    (error: unknown) => {
      seen.push(error);
      response.writeHead(413).end('too large');
    },
  );
});
const port = () => (server.address() as AddressInfo).port;
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(async () => {
  // Every connection is at rest after its answer: nothing holds the server open.
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  await closed;
});

const send = (bytes: number, most: number) =>
  fetch(`http://127.0.0.1:${port()}`, {
    method: 'POST',
    body: Buffer.alloc(bytes),
    headers: { 'x-most': String(most) },
  });

describe("a request's body", () => {
  it('comes whole', async () => {
    const answer = await send(3_000_000, 0);
    expect([answer.status, await answer.text()]).toEqual([200, '3000000']);
  });

  it('can be refused midway, and the client reads why', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(5_000_000, 1_000)));
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(texts)).toEqual(new Set(['too large']));
  });

  it('ends with an error where the client goes away, never as if it were complete', async () => {
    seen.length = 0;
    const socket = connect(port(), '127.0.0.1');
    socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nonly this');
    const [request] = (await once(server, 'request')) as [NodeJS.ReadableStream];
    socket.destroy();
    await once(request, 'close').catch(() => undefined);
    await new Promise(setImmediate);
    expect(seen[0]).toBeInstanceOf(BodyCutOff);
  });
});
