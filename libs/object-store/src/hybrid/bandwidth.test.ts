import { describe, expect, it } from '@jest/globals';
import { Bandwidth } from './bandwidth.ts';

describe('a share of the line', () => {
  it('is used by all streams together', () => {
    const at = { ms: 0 };
    const line = new Bandwidth(1_000, () => at.ms);
    expect(line.book(500)).toBe(0);
    expect(line.book(1_000)).toBe(500);
    at.ms = 1_000;
    expect(line.book(10)).toBe(500);
  });

  it('does not save up what was not used', () => {
    const at = { ms: 60_000 };
    const line = new Bandwidth(1_000, () => at.ms);
    line.book(1_000);
    expect(line.book(1)).toBe(1_000);
  });
});
