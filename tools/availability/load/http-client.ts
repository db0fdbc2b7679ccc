import { Agent, request as httpRequest } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 256 });
const TIMEOUT_MS = 10_000;

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

/** One request; rejects with `NoAnswer` where no whole answer came within 10 s. */
export function send(
  method: string,
  url: string,
  headers: Readonly<Record<string, string>>,
  body?: Buffer,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body ? { 'content-length': String(body.length) } : {};
    const options = { method, agent, headers: { ...headers, ...length } };
    const failed = (error: unknown) => reject(noAnswer(error));
    const request = httpRequest(url, options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', failed);
      response.once('close', () => {
        if (!response.complete) return reject(new NoAnswer('answer cut off'));
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) });
      });
    });
    request.setTimeout(TIMEOUT_MS, () => request.destroy(new NoAnswer('timeout')));
    request.once('error', failed);
    request.end(body);
  });
}

/** The answer did not come whole, or not in time; the message says in few words why. */
export class NoAnswer extends Error {
  readonly code = 'no-answer';
  readonly retriable = true;
}

const KNOWN: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connect refused',
  ECONNRESET: 'connection reset',
  EPIPE: 'connection reset',
};

function noAnswer(error: unknown): NoAnswer {
  if (error instanceof NoAnswer) return error;
  const { code = String(error) } = error as { code?: string };
  return new NoAnswer(KNOWN[code] ?? code);
}
