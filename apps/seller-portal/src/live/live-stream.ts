import { workingToken } from '../session/session-fetch.ts';
import { eventParser } from './event-stream.ts';
import type { StreamEvent } from './event-stream.ts';

/** `live`: whatever happens is heard. `waiting`: it will be made up for as soon as the line is back. */
export type Liveness = 'live' | 'waiting';

export interface LiveStreamOptions {
  readonly path: string;
  onEvent(event: StreamEvent): void;
  onLiveness(liveness: Liveness): void;
  readonly signal: AbortSignal;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** The server is heard of every 15 s: a line silent for so long is dead, whatever the browser believes. */
const SILENCE_MS = 40_000;

/**
 * Listens until the signal: comes back after every end of the line, with the last id, so that nothing is missed, each
 * time a little later, and at once when the browser says that it is online again.
 */
export async function listen(options: LiveStreamOptions): Promise<void> {
  const { signal, onLiveness } = options;
  let lastId = '';
  let failures = 0;
  while (!signal.aborted) {
    const ended = await once(options, lastId, (id) => {
      lastId = id || lastId;
      failures = 0;
      onLiveness('live');
    });
    if (signal.aborted) return;
    // A server that ends the stream with a word is waited for a moment only.
    if (ended === 'broken') onLiveness('waiting');
    failures += 1;
    await pause(pauseAfter(failures), signal);
  }
}

/** Full jitter, so that a server that comes back is not met by everybody at once. ms */
export const pauseAfter = (failures: number, random = Math.random()): number =>
  Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failures - 1, 6)) * (0.5 + random / 2);

async function once(
  { path, onEvent, signal }: LiveStreamOptions,
  lastId: string,
  heard: (id: string) => void,
): Promise<'closed' | 'broken'> {
  const line = new AbortController();
  let silence: ReturnType<typeof setTimeout> | undefined;
  const alive = (): void => {
    clearTimeout(silence);
    silence = setTimeout(() => line.abort(), SILENCE_MS);
  };
  alive();
  // A browser that knows that it is offline knows it long before the silence tells.
  const offline = (): void => line.abort();
  window.addEventListener('offline', offline);
  let said = false;
  const take = eventParser((event) => {
    said = event.event === 'closing';
    heard(event.id);
    if (event.event) onEvent(event);
  });
  try {
    const token = await workingToken();
    const answer = await fetch(path, {
      signal: AbortSignal.any([signal, line.signal]),
      headers: {
        accept: 'text/event-stream',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(lastId ? { 'last-event-id': lastId } : {}),
      },
    });
    if (!answer.ok || !answer.body) return 'broken';
    const decoder = new TextDecoder();
    const reader = answer.body.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      alive();
      take(decoder.decode(read.value, { stream: true }));
    }
    return said ? 'closed' : 'broken';
  } catch {
    // The line broke, or nobody answers: both are what coming back is for.
    return 'broken';
  } finally {
    clearTimeout(silence);
    window.removeEventListener('offline', offline);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', over);
      signal.removeEventListener('abort', over);
      resolve();
    };
    const timer = setTimeout(over, ms);
    window.addEventListener('online', over);
    signal.addEventListener('abort', over);
  });
}
