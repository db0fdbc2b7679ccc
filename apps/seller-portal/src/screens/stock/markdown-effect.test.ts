import { describe, expect, it } from '@jest/globals';
import { expiryCalendar } from './expiry-calendar.ts';
import type { ExpiringLot } from './lot.ts';
import { isMarked, markdownEffect, markedLots, markedPaise } from './markdown-effect.ts';

const lot = (changes: Partial<ExpiringLot> = {}): ExpiringLot => ({
  lotId: 'lot_1',
  listingId: 'lst_1',
  title: 'Paneer',
  batch: null,
  expiresOn: '2026-11-27',
  daysLeft: 4,
  onHand: 10,
  reserved: 0,
  available: 10,
  costPaise: null,
  pricePaise: 999,
  mrpPaise: null,
  markdown: null,
  version: 1,
  ...changes,
});

describe('the effect of a markdown', () => {
  it('rounds each unit in favour of the shop, as it will be charged', () => {
    expect(markedPaise(999, 25)).toBe(999 - 250);
    const { fullPaise, bringsPaise, givenPaise } = markdownEffect([lot()], 25);
    expect([fullPaise, bringsPaise, givenPaise]).toEqual([9_990, 7_490, 2_500]);
  });

  it('counts units that would go below what they cost, where that is known', () => {
    const lots = [lot({ costPaise: 800 }), lot({ costPaise: 700 }), lot()];
    expect(markdownEffect(lots, 25).belowCostUnits).toBe(10);
  });

  it('takes in every near lot of its listings and no other', () => {
    const lots = [lot(), lot({ daysLeft: 9 }), lot({ listingId: 'lst_2' })];
    expect(markedLots(lots, new Set(['lst_1']), 7)).toEqual([lots[0]]);
  });

  it('is there already where goods are at least as much cheaper', () => {
    const marked = lot({ markdown: { withinDays: 7, percent: 25 } });
    expect(isMarked(marked, { withinDays: 7, percent: 25 })).toBe(true);
    expect(isMarked(marked, { withinDays: 7, percent: 30 })).toBe(false);
    expect(isMarked({ ...marked, daysLeft: 8 }, { withinDays: 7, percent: 25 })).toBe(false);
  });
});

describe('the calendar of expiry', () => {
  it('begins on the Monday of this week, with nothing on days that are over', () => {
    const weeks = expiryCalendar([lot(), lot({ lotId: 'lot_2', available: 5 })], '2026-11-25');
    expect(weeks[0]?.map((day) => day?.day)).toEqual([
      undefined,
      undefined,
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-29',
    ]);
    expect(weeks[0]?.[4]).toEqual({ day: '2026-11-27', lots: 2, units: 15, paise: 15 * 999 });
    expect(weeks).toHaveLength(9);
  });
});
