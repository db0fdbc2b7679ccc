import { describe, expect, it } from '@jest/globals';
import { latencies } from './latencies.ts';

describe('the time to visibility', () => {
  it('is counted for each listing that was seen, from its write', () => {
    const written = new Map([
      ['a', 1000],
      ['b', 1100],
      ['c', 1200],
    ]);
    const seen = new Map([
      ['a', 1500],
      ['b', 1090],
    ]);
    expect(latencies(written, seen)).toEqual([500, 0]);
  });
});
