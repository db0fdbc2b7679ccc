import { describe, expect, it } from '@jest/globals';
import { runKills } from './kill-run.ts';

/** Five here; `npm run -s warehouse -- kills 200` for the night. */
const KILLS = 5;

describe('the loader, killed at random moments under load', () => {
  it('loads every fact once, keeps histories whole, and ends as one that was never killed', async () => {
    const report = await runKills({ kills: KILLS, happenings: 150 });
    expect(report).toMatchObject({
      kills: KILLS,
      lost: 0,
      duplicated: 0,
      broken: [],
      hashEqual: true,
    });
    expect(report.facts).toBeGreaterThan(KILLS * 100);
  }, 300_000);
});
