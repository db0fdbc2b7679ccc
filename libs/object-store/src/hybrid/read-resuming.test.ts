import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { FaultyStore } from './a-faulty-store.ts';
import { readResuming } from './read-resuming.ts';

const MIB = 1024 * 1024;
const BYTES = randomBytes(20 * MIB);
const LAST = BYTES.length - 1;
const LONG_MS = 60_000;

async function holding(bytes: Buffer): Promise<FaultyStore> {
  const store = new FaultyStore();
  await store.put('a', Readable.from([bytes]));
  return store;
}

const wanted = (bytes: Buffer) => ({
  key: 'a',
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

describe('reading a large object that breaks off', () => {
  it('goes on from that very byte, as often as it gets on', async () => {
    const source = await holding(BYTES);
    source.faults = { breakGetAfter: 9 * MIB };
    const { body } = await readResuming([source], wanted(BYTES), { retryForMs: 100 });
    expect((await buffer(body)).equals(BYTES)).toBe(true);
    const again = [9 * MIB, 18 * MIB].map((start) => ({ start, end: LAST }));
    expect(source.ranges).toEqual([undefined, ...again]);
  });

  it('gives the part that was asked for, no more', async () => {
    const source = await holding(BYTES);
    source.faults = { breakGetAfter: 9 * MIB };
    const range = { start: MIB, end: 11 * MIB };
    const { body } = await readResuming([source], wanted(BYTES), { retryForMs: 100, range });
    expect((await buffer(body)).equals(BYTES.subarray(MIB, 11 * MIB + 1))).toBe(true);
    expect(source.ranges).toEqual([range, { start: 10 * MIB, end: 11 * MIB }]);
  });

  it('goes on with another source where the first one is gone', async () => {
    const [first, second] = [await holding(BYTES), await holding(BYTES)];
    first.faults = { breakGetAfter: 9 * MIB };
    const { body, gave } = await readResuming([first, second], wanted(BYTES), {
      retryForMs: LONG_MS,
    });
    first.faults = { failGet: true };
    // The stream that is open still breaks.
    expect((await buffer(body)).equals(BYTES)).toBe(true);
    expect(second.ranges).toEqual([{ start: 9 * MIB, end: LAST }]);
    expect(gave).toEqual(new Set([first, second]));
  });

  it('does not go on with other bytes under the same key', async () => {
    const [first, other] = [await holding(BYTES), await holding(randomBytes(20 * MIB))];
    first.faults = { breakGetAfter: 19 * MIB };
    const { body, gave } = await readResuming([first, other], wanted(BYTES), {
      retryForMs: LONG_MS,
    });
    expect((await buffer(body)).equals(BYTES)).toBe(true);
    expect(gave).toEqual(new Set([first]));
  });

  it('ends as the source did once no source gives the rest', async () => {
    const source = await holding(BYTES);
    source.faults = { breakGetAfter: 9 * MIB };
    const { body } = await readResuming([source], wanted(BYTES), { retryForMs: 100 });
    source.faults = { failGet: true };
    await expect(buffer(body)).rejects.toThrow('the line broke');
  });

  it('lets a small one break: it is begun again', async () => {
    const small = BYTES.subarray(0, MIB);
    const source = await holding(small);
    source.faults = { breakGetAfter: 1000 };
    const { body } = await readResuming([source], wanted(small), { retryForMs: LONG_MS });
    await expect(buffer(body)).rejects.toThrow('the line broke');
    expect(source.ranges).toEqual([undefined]);
  });
});
