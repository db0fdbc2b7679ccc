/** An answer that was not the one expected; carries the problem document as the service wrote it. */
export class UnexpectedAnswer extends Error {
  readonly request: string;
  readonly status: number;
  readonly body: string;

  constructor(request: string, status: number, body: string) {
    super(`${request} answered ${status}: ${body.slice(0, 500)}`);
    this.name = 'UnexpectedAnswer';
    this.request = request;
    this.status = status;
    this.body = body;
  }
}

export interface Call {
  readonly token?: string;
  readonly json?: unknown;
  readonly body?: FormData | Blob | string;
  readonly headers?: Record<string, string>;
}

/** One REST call; resolves to the decoded body of a 2xx answer, throws `UnexpectedAnswer` otherwise. */
export async function call<T>(
  method: string,
  url: string,
  { token, json, body, headers }: Call = {},
): Promise<T> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  if (!response.ok) throw new UnexpectedAnswer(`${method} ${url}`, response.status, text);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}
