import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createHash } from 'node:crypto';
import type { ByteRange, ObjectFacts, ObjectStore, PutOptions } from '../object-store.ts';
import { ObjectNotFound } from '../store-errors.ts';

export interface Faults {
  /** Fails a put once it has taken so many bytes. */
  failPutAfter?: number;
  /** Takes no bytes and never answers a put. */
  hangPut?: boolean;
  /** Refuses every get. */
  failGet?: boolean;
  /** Breaks the body of a get after so many bytes. */
  breakGetAfter?: number;
  /** Never answers a get. */
  hangGet?: boolean;
  /** Stores other bytes than it was sent, and says so. */
  garble?: boolean;
}

/** A store in memory that fails as it is told, for what real stores cannot be made to show. */
export class FaultyStore implements ObjectStore {
  readonly objects = new Map<string, { facts: ObjectFacts; bytes: Buffer }>();
  faults: Faults = {};
  /** Gets asked for so far. */
  gets = 0;
  /** What they asked for. */
  readonly ranges: (ByteRange | undefined)[] = [];

  async put(key: string, bytes: Readable, { contentType = 'x/y' }: PutOptions = {}) {
    if (this.faults.hangPut) await new Promise(() => undefined);
    const taken: Buffer[] = [];
    let size = 0;
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      taken.push(chunk);
      size += chunk.length;
      if (size > (this.faults.failPutAfter ?? Infinity)) throw new Error('disk full');
    }
    const all = this.faults.garble ? Buffer.from('garbage') : Buffer.concat(taken);
    const sha256 = createHash('sha256').update(all).digest('hex');
    const facts = { key, size: all.length, sha256, contentType };
    this.objects.set(key, { facts, bytes: all });
    return facts;
  }

  async get(key: string, range?: ByteRange) {
    this.gets += 1;
    this.ranges.push(range);
    if (this.faults.hangGet) await new Promise(() => undefined);
    if (this.faults.failGet) throw new Error('refused');
    const found = this.objects.get(key);
    if (!found) throw new ObjectNotFound(key);
    const bytes = found.bytes.subarray(range?.start ?? 0, (range?.end ?? Infinity) + 1);
    const after = this.faults.breakGetAfter;
    return {
      ...found.facts,
      body: Readable.from(after === undefined ? [bytes] : cut(bytes, after)),
    };
  }

  /** Changes one byte at rest; the facts stay as they were. */
  rot(key: string): void {
    const found = this.objects.get(key);
    if (!found) return;
    const bytes = Buffer.from(found.bytes);
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    this.objects.set(key, { ...found, bytes });
  }

  head(key: string) {
    return Promise.resolve(this.objects.get(key)?.facts);
  }

  delete(key: string) {
    this.objects.delete(key);
    return Promise.resolve();
  }

  async *list(prefix: string) {
    yield* await Promise.resolve([...this.objects.keys()].filter((key) => key.startsWith(prefix)));
  }

  async verify(key: string) {
    const { body, sha256 } = await this.get(key);
    return (
      createHash('sha256')
        .update(await buffer(body))
        .digest('hex') === sha256
    );
  }
}

async function* cut(bytes: Buffer, after: number) {
  yield bytes.subarray(0, after);
  throw await Promise.resolve(new Error('the line broke'));
}
