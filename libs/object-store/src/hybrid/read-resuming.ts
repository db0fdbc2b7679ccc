import { Readable } from 'node:stream';
import type { ByteRange, ObjectStore } from '../object-store.ts';
import { Patience } from './patience.ts';
import type { WantedObject } from './read-failing-over.ts';

/** What is smaller is not worth going on with: whoever wants it begins again. */
const RESUMED_ABOVE = 8 * 1024 * 1024;

export interface ResumedRead {
  readonly body: Readable;
  /** Those that gave bytes of it so far: where they do not match, any of them may be to blame. */
  readonly gave: ReadonlySet<ObjectStore>;
}

export interface ResumingOptions {
  /** How long to ask again without getting on, ms. */
  readonly retryForMs: number;
  readonly range?: ByteRange | undefined;
}

/**
 * Reads an object, or a range of it, from the first source. A large one that breaks off midway is opened again from that very byte, at
 * the first source and at the others in turn, for as long as `patience` allows without getting on by another 8 MiB. The
 * bytes are not compared with the hash: whoever stores them does. Throws what the first source throws, at the beginning
 * or in the stream.
 */
export async function readResuming(
  sources: readonly [ObjectStore, ...ObjectStore[]],
  wanted: WantedObject,
  { retryForMs, range }: ResumingOptions,
): Promise<ResumedRead> {
  const [first] = sources;
  const { body } = await first.get(wanted.key, range);
  const gave = new Set([first]);
  const { start, end } = { start: 0, end: wanted.size - 1, ...range };
  if (end - start < RESUMED_ABOVE) return { body, gave };
  const way = { sources, wanted, gave, retryForMs, start, end };
  const whole = Readable.from(resumed(body, way), { objectMode: false });
  // A reader that goes before it has read anything never enters the generator, which would let go of the source.
  whole.once('close', () => body.destroy());
  return { body: whole, gave };
}

interface Way {
  readonly sources: readonly ObjectStore[];
  readonly wanted: WantedObject;
  readonly gave: Set<ObjectStore>;
  readonly retryForMs: number;
  /** First and last byte. */
  readonly start: number;
  readonly end: number;
}

async function* resumed(first: Readable, way: Way): AsyncGenerator<Buffer> {
  let patience = new Patience(way.retryForMs);
  let next = way.start;
  let brokeAt = next;
  for (let body = first; ;) {
    try {
      for await (const chunk of body as AsyncIterable<Buffer>) {
        next += chunk.length;
        yield chunk;
      }
      // Also where it ends too early: the source has no more, and whoever compares finds it.
      return;
    } catch (error) {
      if (next > way.end) return;
      if (next - brokeAt >= RESUMED_ABOVE) patience = new Patience(way.retryForMs);
      brokeAt = next;
      const again = await reopened(way, next, patience);
      if (!again) throw error;
      body = again;
    }
  }
}

/** The rest from the byte `start` on; undefined where no source gives it in time. */
async function reopened(
  { sources, wanted, gave, end }: Way,
  start: number,
  patience: Patience,
): Promise<Readable | undefined> {
  for (let turn = 0; await patience.again(); turn += 1) {
    const source = sources[turn % sources.length] as ObjectStore;
    // Whatever a source says, another or a later look at it may help until the time is up.
    const rest = await source.get(wanted.key, { start, end }).catch(() => undefined);
    if (rest?.sha256 === wanted.sha256 && rest.size === wanted.size) {
      gave.add(source);
      return rest.body;
    }
    rest?.body.destroy();
  }
  return undefined;
}
