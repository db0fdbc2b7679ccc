import { describe, expect, it } from '@jest/globals';
import { FaultPlan } from './fault-plan.ts';

const PUTS = 10_000;

describe('the plan of faults', () => {
  it('follows from its seed', () => {
    const moods = (seed: number) => {
      const plan = new FaultPlan(PUTS, seed, 3);
      return Array.from({ length: PUTS }, (_, put) => plan.mood('disk', put)).join();
    };
    expect(moods(1)).toBe(moods(1));
    expect(moods(1)).not.toBe(moods(2));
  });

  it('never has an outage of both buckets at once, only bursts', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const plan = new FaultPlan(PUTS, seed, 0);
      let [together, longest] = [0, 0];
      for (let put = 0; put < PUTS; put += 1) {
        const away = ['fails', 'hangs'].includes(plan.mood('cloud', put));
        together = away && plan.mood('second', put) === 'fails' ? together + 1 : 0;
        longest = Math.max(longest, together);
      }
      // Outages last 70 puts, bursts 10; two bursts may follow on one another.
      expect(longest).toBeLessThanOrEqual(20);
    }
  });

  it('kills and wipes as often as it should', () => {
    const plan = new FaultPlan(PUTS, 7, 3);
    const moments = Array.from({ length: PUTS }, (_, put) => plan.moments(put)).flat();
    expect(moments.toSorted()).toEqual(
      ['box', 'twin', 'write-back'].flatMap((who) => Array(3).fill(`kill ${who}`)).concat('wipe'),
    );
  });
});
