import { describe, expect, it } from '@jest/globals';
import { addDays, daysBetween } from '@kirana/domain';
import fc from 'fast-check';
import { isValidUnits } from '../checkout/valid-units.ts';
import { rhythmOf } from './rhythm.ts';
import { anOrder } from '@kirana/testing';
import { suggestUnits } from './suggest-units.ts';
import { languageOf, suggestionWords } from './suggestion-words.ts';
import { rhythmsOf } from './suggestions.ts';

const TODAY = '2026-11-23';
const at = Date.parse('2026-11-23T06:00:00Z');
const rule = { minimumUnits: 1, unitsStep: 1 };
const lot = (available: number, daysLeft: number | null, lotId = 'lot_1') => ({
  lotId,
  available,
  expiresOn: daysLeft === null ? null : addDays(TODAY, daysLeft),
});
const weekly = rhythmOf(
  [28, 21, 14, 7].map((ago) => ({ on: addDays(TODAY, -ago), units: 14 })),
  TODAY,
);

describe('the rhythm of a shop', () => {
  it('is what it sold between its orders', () => {
    expect(weekly).toEqual({ unitsPerDay: 2, everyDays: 7, lastOn: '2026-11-16', onShelf: 0 });
  });

  it('is unknown after one order, and after two on one day', () => {
    expect(rhythmOf([], TODAY)).toBeUndefined();
    expect(
      rhythmOf(
        [
          { on: TODAY, units: 3 },
          { on: TODAY, units: 4 },
        ],
        TODAY,
      ),
    ).toBeUndefined();
  });
});

describe('a suggested quantity', () => {
  const suggest = (lots: ReturnType<typeof lot>[], changes = {}) =>
    weekly && suggestUnits({ rhythm: weekly, rule, lots, coverDays: 10, at, ...changes });

  it('lasts until the next delivery', () => {
    expect(suggest([lot(100, 90)])).toEqual({ units: 20, reason: 'rhythm', expiresOn: null });
  });

  it('is what sells before the date, when that is less', () => {
    expect(suggest([lot(100, 6)])).toEqual({
      units: 12,
      reason: 'expiry',
      expiresOn: '2026-11-29',
    });
  });

  it('goes on to a later lot only behind an earlier one that sells in time', () => {
    expect(suggest([lot(8, 6), lot(100, 60, 'lot_2')])).toMatchObject({ units: 20 });
    expect(suggest([lot(15, 6), lot(100, 60, 'lot_2')])).toMatchObject({ units: 12 });
  });

  it('is nothing while the shelf is full enough, and says so', () => {
    const rhythm = { unitsPerDay: 2, everyDays: 7, lastOn: TODAY, onShelf: 40 };
    expect(suggest([lot(100, 90)], { rhythm })).toMatchObject({ units: 0, reason: 'enough' });
  });

  it("is nothing when the seller's minimum is more than the shop can sell", () => {
    expect(suggest([lot(100, 90)], { rule: { minimumUnits: 48, unitsStep: 24 } })).toMatchObject({
      units: 0,
      reason: 'minimum-too-large',
    });
  });

  it('never exceeds what the shop sells before expiry, and is always a valid quantity', () => {
    const someLots = fc.array(fc.tuple(fc.nat(60), fc.option(fc.integer({ min: -3, max: 60 }))), {
      maxLength: 5,
    });
    const rules = fc.record({
      minimumUnits: fc.integer({ min: 1, max: 30 }),
      unitsStep: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(
        someLots,
        rules,
        fc.double({ min: 0.1, max: 9, noNaN: true }),
        fc.double({ min: 0, max: 30, noNaN: true }),
        (pairs, someRule, unitsPerDay, onShelf) => {
          const lots = pairs.map(([units, days], n) => lot(units, days, `lot_${n}`));
          const rhythm = { unitsPerDay, everyDays: 7, lastOn: TODAY, onShelf };
          const { units } = suggestUnits({ rhythm, rule: someRule, lots, coverDays: 14, at });
          expect(units === 0 || isValidUnits(units, someRule)).toBe(true);
          let left = units;
          for (const each of lots
            .filter(({ expiresOn }) => expiresOn === null || expiresOn >= TODAY)
            .toSorted((a, b) => ((a.expiresOn ?? '9') < (b.expiresOn ?? '9') ? -1 : 1))) {
            const taken = Math.min(left, each.available);
            left -= taken;
            const days = each.expiresOn === null ? Infinity : daysBetween(TODAY, each.expiresOn);
            if (taken > 0) expect(units - left).toBeLessThanOrEqual(unitsPerDay * days - onShelf);
          }
        },
      ),
    );
  });
});

describe('the words of a suggestion', () => {
  const rhythm = { unitsPerDay: 2, everyDays: 7, lastOn: TODAY, onShelf: 3.4 };
  const limited = { units: 12, reason: 'expiry', expiresOn: '2026-11-29' } as const;

  it('name what decided, in the language of the shop', () => {
    expect(suggestionWords(limited, rhythm, 9, languageOf('en-IN'))).toBe(
      'It expires on 2026-11-29: at 2 a day you sell 12 before then, more would be wasted.',
    );
    expect(suggestionWords(limited, rhythm, 9, languageOf('hi-IN,en;q=0.5'))).toContain('12 ही');
    expect(languageOf('ta')).toBe('en');
  });
});

describe('the orders of a shop', () => {
  it('give the rhythm of what it bought on two days, cancelled orders left out', () => {
    const [line] = anOrder().lines;
    if (!line) throw new Error('cannot happen');
    const order = (placedAt: string, state: 'delivered' | 'cancelled') =>
      anOrder({ placedAt, state, lines: [{ ...line, listingId: 'lst_a', units: 14 }] });
    const orders = [
      order('2026-11-16T06:00:00Z', 'delivered'),
      order('2026-11-09T06:00:00Z', 'delivered'),
      order('2026-11-15T06:00:00Z', 'cancelled'),
    ];
    expect(rhythmsOf(orders, TODAY).get('lst_a')).toMatchObject({ unitsPerDay: 2, everyDays: 7 });
    expect(rhythmsOf(orders.slice(1), TODAY).size).toBe(0);
  });
});
