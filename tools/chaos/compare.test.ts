import { describe, expect, it } from '@jest/globals';
import { agrees, differences } from './compare.ts';

const standings = (of: Record<string, number>) => new Map(Object.entries(of));

describe('the comparison', () => {
  it('finds what is missing, what is old and what should be gone', () => {
    const truth = standings({ a: 1, b: 3, c: 2 });
    const found = differences(truth, standings({ a: 1, b: 2, d: 9 }));
    expect(found).toEqual({ lost: ['c'], stale: ['b', 'd'] });
    expect(agrees(found)).toBe(false);
  });

  it('is content with equal stores', () => {
    const truth = standings({ a: 1 });
    expect(agrees(differences(truth, new Map(truth)))).toBe(true);
  });
});
