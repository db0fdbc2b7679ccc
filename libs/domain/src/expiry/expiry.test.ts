import { describe, expect, it } from '@jest/globals';
import { addDays, dayInIndia, daysBetween, parseDate } from './calendar-date.ts';
import { byExpiry, daysLeft, isSellable } from './shelf-life.ts';

describe('a date', () => {
  it.each([
    ['2026-11-30', '2026-11-30'],
    ['30/11/2026', '2026-11-30'],
    ['5-1-27', '2027-01-05'],
  ])('%s is read as %s', (written, date) => {
    expect(parseDate(written)).toEqual({ ok: true, value: date });
  });

  it.each(['2026-02-30', '31/11/2026', 'soon', '', '2026/11/30'])('%p is refused', (written) => {
    expect(parseDate(written)).toMatchObject({ ok: false, value: written });
  });

  it('turns at midnight in India, 18:30 UTC', () => {
    expect(dayInIndia(Date.parse('2026-11-30T18:29:59Z'))).toBe('2026-11-30');
    expect(dayInIndia(Date.parse('2026-11-30T18:30:00Z'))).toBe('2026-12-01');
  });

  it('counts days over a leap day', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
  });
});

describe('a lot with an expiry date', () => {
  it('is sellable through its last day in India and not after', () => {
    expect(isSellable('2026-11-30', Date.parse('2026-11-30T18:29:00Z'))).toBe(true);
    expect(isSellable('2026-11-30', Date.parse('2026-11-30T18:31:00Z'))).toBe(false);
    expect(isSellable(null, Date.now())).toBe(true);
  });

  it('has 0 days left on its last day', () => {
    expect(daysLeft('2026-11-30', Date.parse('2026-11-30T10:00:00Z'))).toBe(0);
    expect(daysLeft('2026-11-30', Date.parse('2026-12-02T10:00:00Z'))).toBe(-2);
    expect(daysLeft(null, 0)).toBeNull();
  });

  it('is taken first expiry first, undated last', () => {
    const lots = [{ expiresOn: null }, { expiresOn: '2026-12-02' }, { expiresOn: '2026-12-01' }];
    expect(lots.sort(byExpiry).map((lot) => lot.expiresOn)).toEqual([
      '2026-12-01',
      '2026-12-02',
      null,
    ]);
  });
});
