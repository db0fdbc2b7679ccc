import { describe, expect, it } from '@jest/globals';
import { UrgentFirst } from './urgent-first.ts';

describe('a line of work', () => {
  it('takes the hottest first, then the newest', async () => {
    const order: string[] = [];
    const heat = new Map([['hot', 3]]);
    const line = new UrgentFirst(
      1,
      (id) => Promise.resolve(void order.push(id)),
      (id) => heat.get(id) ?? 0,
    );
    await Promise.all([
      line.add('old', 1),
      line.add('new', 9),
      line.add('hot', 0),
      line.add('old', 2),
    ]);
    expect(order).toEqual(['hot', 'new', 'old']);
  });

  it('keeps no more going at once than allowed, and tells each what became of it', async () => {
    const state = { now: 0, most: 0 };
    const line = new UrgentFirst(3, async (id) => {
      state.most = Math.max(state.most, (state.now += 1));
      await new Promise(setImmediate);
      state.now -= 1;
      if (id === '7') throw new RangeError(id);
    });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => line.add(String(n), n)),
    );
    expect(state.most).toBe(3);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(line.waiting).toBe(0);
  });
});
