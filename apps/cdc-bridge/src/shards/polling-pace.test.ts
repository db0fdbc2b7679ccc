import { describe, expect, it } from '@jest/globals';
import { paceOf, PollingPace } from './polling-pace.ts';

const paceAfter = (idleMs: number): number => {
  let now = 0;
  const pace = new PollingPace({ busyMs: 200, idleMs: 2_000, part: 1 / 45 }, () => now);
  pace.changed();
  now = idleMs;
  return pace.pauseMs();
};

describe('the polling pace', () => {
  it('is as quick as the stream allows while there are changes', () => {
    expect(paceAfter(0)).toBe(200);
    expect(paceAfter(5_000)).toBe(200);
  });

  it('grows with the time since the last change, to a bound that keeps a lone change fresh', () => {
    expect(paceAfter(22_500)).toBe(500);
    expect(paceAfter(10 * 60_000)).toBe(2_000);
  });

  it('is slower where nobody waits, and is not quickened from there', () => {
    let now = 0;
    const pace = new PollingPace({ busyMs: 200, idleMs: 2_000, part: 1 / 45 }, () => now);
    now = 10 * 60_000;
    const searches = paceOf('search', pace);
    searches.changed();
    expect([paceOf('listing', pace).pauseMs(), searches.pauseMs()]).toEqual([2_000, 6_000]);
  });
});
