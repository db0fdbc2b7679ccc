import { describe, expect, it } from '@jest/globals';
import { largest, percentile } from './figures.ts';

describe('a percentile', () => {
  it('is one of the values, by nearest rank', () => {
    const values = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect([0.5, 0.95, 1].map((share) => percentile(values, share))).toEqual([50, 95, 100]);
    expect(percentile([], 0.95)).toBeNaN();
    expect(largest([])).toBe(0);
  });
});
