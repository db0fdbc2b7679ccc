/** A server-sent event as a browser would take it. */
export interface SeenEvent {
  readonly event: string;
  readonly id: string;
  readonly data: Record<string, unknown>;
}

/** A reader of a stream: what it saw so far, and the id it would come back with. */
export interface SseReader {
  readonly status: number;
  readonly headers: Headers;
  readonly events: readonly SeenEvent[];
  readonly lastId: string;
  /** True once the server has ended the stream. */
  readonly ended: boolean;
  leave(): void;
}

/** Opens a stream and reads on in the background. */
export async function readEvents(url: string, headers: Record<string, string>): Promise<SseReader> {
  const leaving = new AbortController();
  const answer = await fetch(url, { headers, signal: leaving.signal });
  const events: SeenEvent[] = [];
  const reader = { events, lastId: '', ended: false };
  const read = async () => {
    let waiting = '';
    const decoder = new TextDecoder();
    for await (const chunk of answer.body ?? []) {
      waiting += decoder.decode(chunk as Uint8Array, { stream: true });
      const blocks = waiting.split('\n\n');
      waiting = blocks.pop() ?? '';
      for (const block of blocks) take(block);
    }
  };
  const take = (block: string) => {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
    reader.lastId = field('id') ?? reader.lastId;
    const event = field('event');
    if (event) {
      events.push({
        event,
        id: reader.lastId,
        data: JSON.parse(field('data') ?? '{}') as object as Record<string, unknown>,
      });
    }
  };
  void read()
    .catch(() => undefined)
    .finally(() => (reader.ended = true));
  return Object.assign(reader, {
    status: answer.status,
    headers: answer.headers,
    leave: () => leaving.abort(),
  });
}
