import { generator } from './random-request.ts';
import type { OpenApi } from './random-request.ts';

export interface Shower {
  readonly url: string;
  /** Who asks, in turns; undefined asks without a token. */
  readonly tokens: readonly (string | undefined)[];
  /** Ids that exist, to get past the first lookup. */
  readonly ids: readonly string[];
  readonly seed: number;
  /** Requests an operation. */
  readonly each?: number;
}

/** Streams never end. */
const ENDLESS = /\/stream$/;

/** Sends generated requests to every operation of a service; returns those answered by an error of its own. */
export async function shower({ url, tokens, ids, seed, each = 15 }: Shower): Promise<string[]> {
  const document = (await (await fetch(`${url}/docs-json`)).json()) as OpenApi;
  const next = generator(document, ids, numbersOf(seed));
  const broken: string[] = [];
  for (const [template, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of ENDLESS.test(template) ? [] : Object.entries(methods)) {
      for (let n = 0; n < each; n += 1) {
        const request = next(template, method, operation);
        const token = tokens[n % tokens.length];
        const answer = await fetch(`${url}${request.path}`, {
          method: request.method,
          headers: {
            ...(token ? { authorization: `Bearer ${token}` } : {}),
            ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
            'idempotency-key': `fuzz-${seed}-${broken.length}-${n}`,
            'if-match': '"1"',
          },
          ...(request.body === undefined ? {} : { body: request.body }),
        });
        await answer.body?.cancel();
        if (answer.status >= 500) {
          broken.push(`${request.method} ${request.path} ${request.body ?? ''}: ${answer.status}`);
        }
      }
    }
  }
  return broken;
}

/** Numbers from 0 to 1 that are the same for the same seed (Park and Miller). */
function numbersOf(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
