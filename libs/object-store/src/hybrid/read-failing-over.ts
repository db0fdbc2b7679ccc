import { Readable } from 'node:stream';
import type { ByteRange, ObjectStore, StoredObject } from '../object-store.ts';
import { RangeNotSatisfiable } from '../store-errors.ts';
import type { CircuitBreaker } from './circuit-breaker.ts';
import { NoSideAnswers, SideDiffers, SideStalled } from './hybrid-errors.ts';
import { within } from './within.ts';

/** A place that may hold an object, nearest first in a list of them. */
export interface ReadSide {
  readonly name: string;
  readonly store: ObjectStore;
  readonly breaker: CircuitBreaker;
  /** How long it may take to begin to answer, ms. */
  readonly openMs: number;
}

export interface WantedObject {
  readonly key: string;
  /** What the bytes must be; a side that holds others is passed over. */
  readonly sha256: string;
  /** Bytes of the whole object. */
  readonly size: number;
}

export interface FoundObject {
  readonly body: Readable;
  /** The side that began to answer. */
  readonly from: string;
  /** Sides asked before it that work but do not hold these bytes: to be healed. */
  readonly missedBy: readonly string[];
}

/**
 * Reads from the first side that answers. One that breaks off midway is replaced by the next from the very byte on, so
 * the reader sees one whole stream. Throws `RangeNotSatisfiable` and `NoSideAnswers`.
 */
export async function readFailingOver(
  sides: readonly ReadSide[],
  wanted: WantedObject,
  range: ByteRange | undefined = undefined,
): Promise<FoundObject> {
  if (range && range.start >= wanted.size) throw new RangeNotSatisfiable(wanted.key);
  const left = [...sides.filter(({ breaker }) => breaker.allows())];
  // Sides that are being spared are still better than no answer at all.
  left.push(...sides.filter((side) => !left.includes(side)));
  const failed = new Map<string, unknown>();
  const first = await openNext(left, wanted, range, failed);
  const missedBy = [...failed].filter(([, why]) => isAnswer(why)).map(([side]) => side);
  const body = Readable.from(resuming(first, left, wanted, range, failed), { objectMode: false });
  return { body, from: first.side.name, missedBy };
}

interface Opened {
  readonly side: ReadSide;
  readonly object: StoredObject;
}

async function openNext(
  left: ReadSide[],
  wanted: WantedObject,
  range: ByteRange | undefined,
  failed: Map<string, unknown>,
): Promise<Opened> {
  for (let side = left.shift(); side; side = left.shift()) {
    try {
      return { side, object: await openFrom(side, wanted, range) };
    } catch (error) {
      failed.set(side.name, error);
      // A side that says it has no such object works.
      if (isAnswer(error)) side.breaker.succeeded();
      else side.breaker.failed();
    }
  }
  throw new NoSideAnswers(wanted.key, failed);
}

async function openFrom(side: ReadSide, wanted: WantedObject, range: ByteRange | undefined) {
  const opening = side.store.get(wanted.key, range);
  if (!(await within(side.openMs, opening))) {
    opening.then(({ body }) => body.destroy()).catch(() => undefined);
    throw new SideStalled(side.name, side.openMs);
  }
  const object = await opening;
  if (object.sha256 === wanted.sha256 && object.size === wanted.size) return object;
  object.body.destroy();
  throw new SideDiffers(side.name, wanted.key);
}

async function* resuming(
  first: Opened,
  left: ReadSide[],
  wanted: WantedObject,
  range: ByteRange | undefined,
  failed: Map<string, unknown>,
): AsyncGenerator<Buffer> {
  const last = Math.min(range?.end ?? Infinity, wanted.size - 1);
  let next = range?.start ?? 0;
  for (let opened = first; ; opened = await openNext(left, wanted, { start: next }, failed)) {
    try {
      for await (const chunk of opened.object.body as AsyncIterable<Buffer>) {
        const needed = chunk.subarray(0, last + 1 - next);
        next += needed.length;
        if (needed.length > 0) yield needed;
        if (next > last) break;
      }
    } catch (error) {
      failed.set(opened.side.name, error);
    }
    if (next > last) return opened.side.breaker.succeeded();
    opened.side.breaker.failed();
  }
}

const isAnswer = (error: unknown): boolean =>
  (error as { code?: string }).code === 'object-not-found' || error instanceof SideDiffers;
