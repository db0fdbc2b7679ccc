import { describe, expect, it } from '@jest/globals';
import { largest } from './figures.ts';

describe('the largest', () => {
  it('is 0 of none', () => {
    expect(largest([])).toBe(0);
  });
});
