import { describe, expect, it } from '@jest/globals';
import { differences } from './compare.ts';

describe('the days of two sides', () => {
  it('agree where counts and sums are the same', () => {
    const side = new Map([['2026-11-23', [2, 300]]]);
    expect(differences(side, new Map(side))).toEqual([]);
  });

  it('differ by a sum, and by a day that one side does not know', () => {
    const source = new Map([
      ['2026-11-22', [1, 10]],
      ['2026-11-23', [2, 300]],
    ]);
    expect(differences(source, new Map([['2026-11-23', [2, 301]]]))).toEqual([
      { day: '2026-11-22', source: [1, 10], warehouse: [] },
      { day: '2026-11-23', source: [2, 300], warehouse: [2, 301] },
    ]);
  });
});
