import { describe, expect, it } from '@jest/globals';
import type { CountedSearch } from './search-tally.ts';
import { SearchTally } from './search-tally.ts';

const START = Date.parse('2026-11-23T08:00:00.000Z');
const searched = (more: Partial<CountedSearch> = {}): CountedSearch => ({
  queryGroup: 'atta',
  script: 'latin',
  category: 'atta-flours',
  area: '560',
  outcome: 'answered',
  ...more,
});

describe('a window of searches', () => {
  it('counts together what meant the same and came from the same area', () => {
    const tally = new SearchTally(10, START);
    tally.count(searched());
    tally.count(searched({ outcome: 'relaxed' }));
    tally.count(searched({ outcome: 'nothing' }));
    tally.count(searched({ area: '110' }));
    expect(tally.take(START + 5_000)).toMatchObject([
      { area: '560', searches: 3, zeroResults: 1, relaxed: 1, windowSeconds: 5 },
      { area: '110', searches: 1, zeroResults: 0, relaxed: 0 },
    ]);
  });

  it('ends when it is taken: the next begins there and is empty', () => {
    const tally = new SearchTally(10, START);
    tally.count(searched());
    tally.take(START + 5_000);
    expect(tally.take(START + 10_000)).toEqual([]);
    tally.count(searched());
    expect(tally.take(START + 15_000)).toMatchObject([{ windowStart: '2026-11-23T08:00:10.000Z' }]);
  });

  it('holds no more groups than it may, and says what it does not count', () => {
    const tally = new SearchTally(2, START);
    const counted = ['a', 'b', 'c', 'a'].map((queryGroup) => tally.count(searched({ queryGroup })));
    expect(counted).toEqual([true, true, false, true]);
  });
});
