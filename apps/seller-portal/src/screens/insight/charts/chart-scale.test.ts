import { describe, expect, it } from '@jest/globals';
import { categoryWords, changeOf } from '../insight.ts';
import { namedEvery, roundedUp } from './chart-scale.ts';

describe('the scale of a chart', () => {
  it('ends at a round number that holds everything', () => {
    expect([0, 1, 7, 12, 20, 499, 501].map(roundedUp)).toEqual([1, 1, 8, 20, 20, 500, 800]);
  });

  it('names so many places that they can be read', () => {
    expect([namedEvery(7, 8), namedEvery(28, 8), namedEvery(365, 8)]).toEqual([1, 4, 46]);
  });
});

describe('a figure', () => {
  it('is compared with the one before, where there was one', () => {
    expect(changeOf({ now: 112, before: 100 })).toBeCloseTo(0.12);
    expect(changeOf({ now: 5, before: 0 })).toBeUndefined();
  });
});

describe('a category', () => {
  it('is said in words', () => {
    expect(categoryWords('staples/wheat-flour')).toBe('Staples › Wheat flour');
  });
});
