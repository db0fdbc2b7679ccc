import { describe, expect, it } from '@jest/globals';
import { openLoop, percentile } from './open-loop.ts';

describe('an open loop', () => {
  it('goes on sending while answers are outstanding, and counts what fails', async () => {
    const stop = new AbortController();
    const { promise: answer, resolve } = Promise.withResolvers<void>();
    let started = 0;
    const load = openLoop(
      1_000,
      () => ({
        kind: started % 2 ? 'odd' : 'even',
        run: async () => {
          const at = started++;
          if (started === 10) stop.abort(resolve());
          await answer;
          if (at === 3) throw new RangeError('no');
        },
      }),
      stop.signal,
    );
    const report = await load;
    expect(report.sent).toBeGreaterThanOrEqual(10);
    expect(report.failures).toEqual([{ kind: 'odd', why: 'RangeError: no' }]);
    expect(report.times.get('even')?.length).toBeGreaterThan(4);
    expect(percentile(report, 1)).toBeGreaterThanOrEqual(percentile(report, 0.5));
  });

  it('sheds what is due beyond the most that may be outstanding, and ends without the last answers', async () => {
    const stop = new AbortController();
    let started = 0;
    const never = new Promise<void>(() => {});
    const report = await openLoop(
      2_000,
      () => ({
        kind: 'stuck',
        run: () => {
          if (++started === 3) setTimeout(() => stop.abort(), 5);
          return never;
        },
      }),
      stop.signal,
      { outstanding: 3, patienceMs: 1 },
    );
    expect(report.sent).toBe(3);
    expect(report.shed).toBeGreaterThan(0);
    expect(report.failures).toHaveLength(3);
  });
});
