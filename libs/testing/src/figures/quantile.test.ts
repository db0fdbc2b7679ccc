import { describe, expect, it } from '@jest/globals';
import { quantile } from './quantile.ts';

describe('a quantile', () => {
  it('is the value at the nearest rank, whatever the order', () => {
    const values = [30, 10, 20, 40];
    expect([0, 0.5, 0.99, 1].map((q) => quantile(values, q))).toEqual([10, 20, 40, 40]);
  });

  it('of nothing is not a number', () => {
    expect(quantile([], 0.5)).toBeNaN();
  });

  it('is one of the values, by nearest rank', () => {
    const values = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect([0.5, 0.95, 1].map((share) => quantile(values, share))).toEqual([50, 95, 100]);
    expect(quantile([], 0.95)).toBeNaN();
  });
});
