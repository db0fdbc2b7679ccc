/** One server-sent event. */
export interface StreamEvent {
  readonly event: string;
  readonly data: string;
  /** The position to come back with. */
  readonly id: string;
}

/**
 * Takes a stream of events apart as it comes, in whatever pieces
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream). `EventSource` would do it, but
 * cannot carry a token. Calls `heard` for every block, also for heartbeats, which have only an id.
 */
export function eventParser(heard: (event: StreamEvent) => void): (chunk: string) => void {
  let waiting = '';
  let lastId = '';
  return (chunk) => {
    waiting += chunk.replaceAll('\r', '');
    const blocks = waiting.split('\n\n');
    waiting = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = fieldsOf(block);
      lastId = fields.get('id') ?? lastId;
      heard({ event: fields.get('event') ?? '', data: fields.get('data') ?? '', id: lastId });
    }
  };
}

function fieldsOf(block: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of block.split('\n')) {
    const [, name, value = ''] = /^(\w+): ?(.*)$/.exec(line) ?? [];
    if (!name) continue;
    const before = name === 'data' ? fields.get(name) : undefined;
    fields.set(name, before === undefined ? value : `${before}\n${value}`);
  }
  return fields;
}
