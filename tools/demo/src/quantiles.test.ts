import { describe, expect, it } from '@jest/globals';
import { quantile } from './quantiles.ts';

describe('a quantile', () => {
  it('is the value at the nearest rank, whatever the order', () => {
    const values = [30, 10, 20, 40];
    expect([0, 0.5, 0.99, 1].map((q) => quantile(values, q))).toEqual([10, 20, 40, 40]);
  });

  it('of nothing is not a number', () => {
    expect(quantile([], 0.5)).toBeNaN();
  });
});
