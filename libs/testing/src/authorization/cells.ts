import { uniqueName } from '../naming/unique-name.ts';

/** `in`: let through (whatever is then wrong with the request); 401, 403, 404: kept out so. */
export type Cell = 'in' | 401 | 403 | 404;

/** One request of the table: who asks for what. */
export interface Asking {
  readonly url: string;
  /** `METHOD /path/{with}/{parameters}` as OpenAPI names it. */
  readonly operation: string;
  /** Undefined: nobody in particular. */
  readonly token: string | undefined;
  readonly parameters: Readonly<Record<string, string>>;
  readonly body: object | undefined;
  /** `"1"` when left out. */
  readonly ifMatch?: string | undefined;
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Every operation that a service's OpenAPI document names, as `METHOD /path`, sorted. */
export async function operationsOf(url: string): Promise<string[]> {
  const { paths } = (await (await fetch(`${url}/docs-json`)).json()) as OpenApi;
  return Object.entries(paths)
    .flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    .toSorted();
}

/** What becomes of it. Throws where the service answers with an error of its own. */
export async function cellOf(asking: Asking): Promise<Cell> {
  const { url, operation, token, parameters, body, ifMatch = '"1"' } = asking;
  const [method = '', template = ''] = operation.split(' ');
  const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => parameters[name] ?? name);
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
      'idempotency-key': uniqueName(),
      'if-match': ifMatch,
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  // A stream never ends: its status is all that is asked for.
  await answer.body?.cancel();
  const { status } = answer;
  // 503: it would have been done, were what it needs there.
  if (status >= 500 && status !== 503) throw new Error(`${operation} answered ${status}`);
  return status === 401 || status === 403 || status === 404 ? status : 'in';
}
