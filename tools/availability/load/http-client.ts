import { Agent, request as httpRequest } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 256 });
const TIMEOUT_MS = 10_000;

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

/** One request; rejects where no whole answer came within 10 s. */
export function send(
  method: string,
  url: string,
  headers: Readonly<Record<string, string>>,
  body?: Buffer,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body ? { 'content-length': String(body.length) } : {};
    const options = { method, agent, headers: { ...headers, ...length } };
    const request = httpRequest(url, options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('close', () => {
        if (!response.complete) return reject(new CutOff());
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) });
      });
    });
    request.setTimeout(TIMEOUT_MS, () => request.destroy(new CutOff()));
    request.once('error', reject);
    request.end(body);
  });
}

/** The answer did not come whole, or not in time. */
export class CutOff extends Error {
  readonly code = 'cut-off';
  readonly retriable = true;
}

/**
 * As a balancer does: the first address, and where it gives no answer or says that it cannot, the next one, once. Both
 * modes are called so; one of them has a single address and is asked again there.
 */
export async function sendTo(
  addresses: readonly string[],
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: Buffer,
): Promise<Answer> {
  const [first = '', second = first] = addresses;
  const answer = await send(method, first + path, headers, body).catch(() => undefined);
  if (answer && answer.status < 500) return answer;
  return send(method, second + path, headers, body);
}
