import { describe, expect, it } from '@jest/globals';
import { LongOutage } from './long-outage.ts';

describe('an outage by the clock', () => {
  it('lasts from its put on for its time, first refusing and then silent', () => {
    const at = { now: 5_000 };
    const outage = new LongOutage(10, 600, () => at.now);
    expect(outage.mood(9)).toBe('up');
    expect(outage.mood(10)).toBe('fails');
    at.now += 300_000;
    expect(outage.mood(400)).toBe('hangs');
    at.now += 300_000;
    expect(outage.mood(401)).toBe('up');
  });

  it('of no time is none', () => {
    expect(new LongOutage(0, 0, () => 0).mood(0)).toBe('up');
  });
});
