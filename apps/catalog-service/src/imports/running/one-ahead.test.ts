import { describe, expect, it } from '@jest/globals';
import { oneAhead } from './one-ahead.ts';

/** Counts to `last`, then throws if told to; notes what it gave and that it was ended. */
function counting(last: number, failure?: Error) {
  const notes: (number | 'ended')[] = [];
  async function* numbers() {
    try {
      for (let at = 1; at <= last; at += 1) {
        notes.push(at);
        yield at;
      }
      if (failure) throw failure;
    } finally {
      notes.push('ended');
    }
  }
  return { notes, numbers: numbers() };
}

describe('reading one ahead', () => {
  it('gives all in their order, the next one read while the one before is worked on', async () => {
    const { notes, numbers } = counting(3);
    const taken: number[] = [];
    for await (const item of oneAhead(numbers)) {
      taken.push(item);
      await new Promise(setImmediate);
      expect(notes).toContain(item === 3 ? 'ended' : item + 1);
    }
    expect(taken).toEqual([1, 2, 3]);
  });

  it('throws what reading throws, after what was read before it', async () => {
    const { numbers } = counting(2, new RangeError('torn'));
    const taken: number[] = [];
    const all = async () => {
      for await (const item of oneAhead(numbers)) taken.push(item);
    };
    await expect(all()).rejects.toThrow('torn');
    expect(taken).toEqual([1, 2]);
  });

  it('ends the reading of whoever stops early', async () => {
    const { notes, numbers } = counting(9);
    for await (const item of oneAhead(numbers)) if (item === 2) break;
    expect(notes).toEqual([1, 2, 3, 'ended']);
  });
});
