import { describe, expect, it } from '@jest/globals';
import type { PartRecord } from '../process/record.ts';
import { restartAt } from './restart-policy.ts';

const STARTED = Date.parse('2026-01-01T00:00:00Z');
const waitAfter = (restarts: number, ranMs: number): number => {
  const record = { restarts, startedAt: new Date(STARTED).toISOString() } as PartRecord;
  return restartAt({ record, seenAt: STARTED + ranMs }) - (STARTED + ranMs);
};

describe('the keeper', () => {
  it('starts a crashed app soon, then ever later, but never gives up', () => {
    expect([0, 1, 2, 3, 4, 5, 20].map((restarts) => waitAfter(restarts, 1_000))).toEqual([
      500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000,
    ]);
  });

  it('forgives crashes of an app that has run well since', () => {
    expect(waitAfter(6, 60_000)).toBe(500);
  });
});
