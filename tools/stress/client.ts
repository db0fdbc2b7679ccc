/** An answer that a retry gets over: the process died under the request, or asks to come again. */
const PATIENCE_MS = 120_000;

export interface Ask {
  readonly method: string;
  readonly path: string;
  readonly token: string;
  readonly body?: object;
  readonly key?: string;
  readonly ifMatch?: string;
}

export interface Answer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- read where its form is known
  readonly body: any;
}

/**
 * What a good app does: the very same request again, at either process, until it is answered for good. Throws where
 * that takes two minutes.
 */
export function clientOf(urls: readonly string[], random: () => number) {
  const once = async ({ method, path, token, body, key, ifMatch }: Ask): Promise<Answer> => {
    const url = urls[Math.floor(random() * urls.length)] ?? '';
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(key ? { 'idempotency-key': key } : {}),
        ...(ifMatch ? { 'if-match': ifMatch } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : undefined };
  };
  return async (ask: Ask): Promise<Answer> => {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const answer = await once(ask).catch(() => undefined);
      if (answer && answer.status < 500) return answer;
      if (Date.now() > until) throw new Error(`${ask.method} ${ask.path} was never answered`);
      await new Promise((resolve) => setTimeout(resolve, 50 + random() * 200));
    }
  };
}
export type Client = ReturnType<typeof clientOf>;
