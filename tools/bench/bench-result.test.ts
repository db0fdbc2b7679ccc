import { describe, expect, it } from '@jest/globals';
import { benchLine, median, spreadOf } from './bench-result.ts';

describe('bench figures', () => {
  it('are medians, not bent by one bad round', () => {
    expect(median([1, 2, 100])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(spreadOf([100, 101, 102, 103, 500])).toBeCloseTo(0.0196, 3);
  });

  it('are printed in the form that scripts read', () => {
    const ratio = { ratio: 0.8, ours: 8_000, bare: 10_000, unit: 'events/s', spread: 0.051 };
    expect(benchLine('bridge/publish', ratio)).toBe(
      'bench bridge/publish ratio 0.80 ours 8000 events/s bare 10000 events/s spread 0.05',
    );
    expect(benchLine('freshness/search', { value: 1.25, unit: 's' })).toBe(
      'bench freshness/search value 1.25 s',
    );
  });
});
