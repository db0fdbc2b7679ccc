import { describe, expect, it } from '@jest/globals';
import { seededRandom } from './seeded-random.ts';

const draws = (seed: number) => Array.from({ length: 1_000 }, seededRandom(seed));

describe('seeded chance', () => {
  it('draws the same for the same seed, and something else for another', () => {
    expect(draws(7)).toEqual(draws(7));
    expect(draws(7)).not.toEqual(draws(8));
  });

  it('stays below 1 and reaches both ends', () => {
    const all = draws(1);
    expect(all.every((draw) => draw >= 0 && draw < 1)).toBe(true);
    expect(Math.min(...all)).toBeLessThan(0.01);
    expect(Math.max(...all)).toBeGreaterThan(0.99);
  });
});
