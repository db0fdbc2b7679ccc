import { describe, expect, it } from '@jest/globals';
import { addDays } from '@kirana/domain';
import fc from 'fast-check';
import { isFresh, planPicks } from './plan-picks.ts';
import type { PickableLot } from './plan-picks.ts';

const TODAY = '2026-11-23';
const NOON = Date.parse('2026-11-23T12:00:00+05:30');
const date = fc.option(fc.integer({ min: -5, max: 40 }).map((days) => addDays(TODAY, days)));
const someLots = fc
  .array(fc.record({ available: fc.integer({ min: 0, max: 30 }), expiresOn: date }), {
    maxLength: 8,
  })
  .map((lots) => lots.map((lot, at) => ({ ...lot, lotId: `lot_${at}` })));
const wants = fc.record({
  units: fc.integer({ min: 1, max: 80 }),
  minimumDaysLeft: fc.integer({ min: 0, max: 20 }),
});
const last = '9999-12-31';

describe('a plan of picks', () => {
  it('takes exactly what is wanted, or says how much there is', () => {
    fc.assert(
      fc.property(someLots, wants, (lots, want) => {
        const plan = planPicks(lots, want, NOON);
        const free = lots
          .filter((lot) => isFresh(lot, want.minimumDaysLeft, NOON))
          .reduce((sum, lot) => sum + lot.available, 0);
        if (plan.ok) expect(plan.picks.reduce((sum, p) => sum + p.units, 0)).toBe(want.units);
        else expect(plan.available).toBe(free);
        expect(plan.ok).toBe(free >= want.units);
      }),
    );
  });

  it('never takes more from a lot than is free in it', () => {
    fc.assert(
      fc.property(someLots, wants, (lots, want) => {
        const plan = planPicks(lots, want, NOON);
        const byId = new Map(lots.map((lot) => [lot.lotId, lot]));
        for (const pick of plan.ok ? plan.picks : []) {
          expect(pick.units).toBeGreaterThan(0);
          expect(pick.units).toBeLessThanOrEqual(byId.get(pick.lotId)?.available ?? 0);
        }
      }),
    );
  });

  it('leaves nothing in a lot that expires before another it takes from', () => {
    fc.assert(
      fc.property(someLots, wants, (lots, want) => {
        const plan = planPicks(lots, want, NOON);
        if (!plan.ok) return;
        const taken = new Map(plan.picks.map((pick) => [pick.lotId, pick.units]));
        const left = (lot: PickableLot) => lot.available - (taken.get(lot.lotId) ?? 0);
        const latest =
          plan.picks
            .map((p) => p.expiresOn ?? last)
            .toSorted()
            .at(-1) ?? '';
        const passedOver = lots.filter(
          (lot) =>
            isFresh(lot, want.minimumDaysLeft, NOON) &&
            (lot.expiresOn ?? last) < latest &&
            left(lot) > 0,
        );
        expect(passedOver).toEqual([]);
      }),
    );
  });

  it('never touches goods past their date or staler than the shop accepts', () => {
    fc.assert(
      fc.property(someLots, wants, (lots, want) => {
        const plan = planPicks(lots, want, NOON);
        for (const { expiresOn } of plan.ok ? plan.picks : []) {
          expect((expiresOn ?? last) >= addDays(TODAY, want.minimumDaysLeft)).toBe(true);
        }
      }),
    );
  });

  it('does not depend on the order in which lots are read', () => {
    fc.assert(
      fc.property(someLots, wants, (lots, want) => {
        expect(planPicks(lots.toReversed(), want, NOON)).toEqual(planPicks(lots, want, NOON));
      }),
    );
  });

  it('sells a lot through its last day in India and not a minute longer', () => {
    const lots = [{ lotId: 'lot_1', expiresOn: TODAY, available: 1 }];
    const want = { units: 1, minimumDaysLeft: 0 };
    expect(planPicks(lots, want, Date.parse('2026-11-23T23:59:59+05:30')).ok).toBe(true);
    expect(planPicks(lots, want, Date.parse('2026-11-24T00:00:00+05:30'))).toEqual({
      ok: false,
      available: 0,
    });
  });
});
