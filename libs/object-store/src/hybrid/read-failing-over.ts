import { hash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Measure } from '../measured.ts';
import type { ByteRange, ObjectStore, StoredObject } from '../object-store.ts';
import { RangeNotSatisfiable } from '../store-errors.ts';
import type { CircuitBreaker } from './circuit-breaker.ts';
import { NoSideAnswers, SideDiffers, SideStalled } from './hybrid-errors.ts';
import { Patience } from './patience.ts';
import { within } from './within.ts';

/** Bytes up to which an object is checked before the reader has any of it. */
const CHECKED_BEFORE = 1024 * 1024;

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

export interface ReadOptions {
  readonly range?: ByteRange | undefined;
  /** Where every side failed, they are asked again for so long, ms; 0 when left out. */
  readonly retryForMs?: number;
  /** Told of a side whose bytes are not what they should be: it is to be healed. */
  readonly onRotten?: (side: string) => void;
}

/**
 * Reads from the first side that answers. One that breaks off midway is replaced by the next from the very byte on, so
 * the reader sees one whole stream; where none is left, those that failed (and did not say that they lack the object)
 * are asked once more, for a while. Throws `RangeNotSatisfiable` and `NoSideAnswers`.
 */
export async function readFailingOver(
  sides: readonly ReadSide[],
  wanted: WantedObject,
  { range, retryForMs = 0, onRotten = () => undefined }: ReadOptions = {},
): Promise<FoundObject> {
  if (range && range.start >= wanted.size) throw new RangeNotSatisfiable(wanted.key);
  const left = [...sides.filter(({ breaker }) => breaker.allows())];
  // Sides that are being spared are still better than no answer at all.
  left.push(...sides.filter((side) => !left.includes(side)));
  const patience = new Patience(retryForMs);
  const search: Search = { sides, wanted, left, failed: new Map(), patience, onRotten };
  const first = await openNext(search, range);
  const missedBy = [...search.failed].filter(([, why]) => isAnswer(why)).map(([side]) => side);
  const body = Readable.from(bytesOf(first, search, range), { objectMode: false });
  // A reader that goes before it has read anything never enters the generator, which would let go of the side.
  body.once('close', () => first.object.body.destroy());
  return { body, from: first.side.name, missedBy };
}

interface Opened {
  readonly side: ReadSide;
  readonly object: StoredObject;
}

/** One reader's way through the sides. */
interface Search {
  readonly sides: readonly ReadSide[];
  readonly wanted: WantedObject;
  /** Sides still to be asked, in this order. */
  readonly left: ReadSide[];
  readonly failed: Map<string, unknown>;
  readonly patience: Patience;
  readonly onRotten: (side: string) => void;
}

async function openNext(search: Search, range: ByteRange | undefined): Promise<Opened> {
  const { sides, wanted, left, failed, patience } = search;
  for (;;) {
    for (let side = left.shift(); side; side = left.shift()) {
      const opened = await opening(side, search, range);
      if (opened) return opened;
    }
    const worthAsking = sides.filter(({ name }) => !isAnswer(failed.get(name)));
    if (worthAsking.length === 0 || !(await patience.again()))
      throw new NoSideAnswers(wanted.key, failed);
    left.push(...worthAsking);
  }
}

async function opening(
  side: ReadSide,
  { wanted, failed }: Search,
  range: ByteRange | undefined,
): Promise<Opened | undefined> {
  try {
    return { side, object: await openFrom(side, wanted, range) };
  } catch (error) {
    failed.set(side.name, error);
    // A side that says it has no such object works.
    if (isAnswer(error)) side.breaker.succeeded();
    else side.breaker.failed();
    return undefined;
  }
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

/** A range cannot be checked by the hash of the whole. */
function bytesOf(first: Opened, search: Search, range: ByteRange | undefined) {
  if (range) return resuming(first, search, range);
  return search.wanted.size <= CHECKED_BEFORE
    ? checked(first, search)
    : checkedAtTheEnd(first, search);
}

/** Small objects are read whole and checked before the reader sees a byte: the next side is asked where one has rotted. */
async function* checked(first: Opened, search: Search): AsyncGenerator<Buffer> {
  const { wanted, failed } = search;
  for (let opened = first; ; opened = await openNext(search, undefined)) {
    const { side, object } = opened;
    try {
      const bytes = await buffer(object.body);
      if (hash('sha256', bytes) === wanted.sha256) {
        side.breaker.succeeded();
        return yield bytes;
      }
      failed.set(side.name, new SideDiffers(side.name, wanted.key));
      search.onRotten(side.name);
    } catch (error) {
      failed.set(side.name, error);
      side.breaker.failed();
    }
  }
}

/** Large ones are hashed as they pass; the last chunk is held back until all is right, so that nobody has them whole else. */
async function* checkedAtTheEnd(first: Opened, search: Search): AsyncGenerator<Buffer> {
  const measure = new Measure();
  let last: Buffer | undefined;
  for await (const chunk of resuming(first, search, undefined)) {
    measure.add(chunk);
    if (last) yield last;
    last = chunk;
  }
  if (measure.facts().sha256 !== search.wanted.sha256) {
    search.onRotten(first.side.name);
    throw new SideDiffers(first.side.name, search.wanted.key);
  }
  if (last) yield last;
}

async function* resuming(
  first: Opened,
  search: Search,
  range: ByteRange | undefined,
): AsyncGenerator<Buffer> {
  const { wanted, failed } = search;
  const last = Math.min(range?.end ?? Infinity, wanted.size - 1);
  let next = range?.start ?? 0;
  for (let opened = first; ; opened = await openNext(search, { start: next })) {
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
  (error as { code?: string } | undefined)?.code === 'object-not-found' ||
  error instanceof SideDiffers;
