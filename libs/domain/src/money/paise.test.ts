import { describe, expect, it } from '@jest/globals';
import { formatRupees, MAX_PAISE, parseRupees, percentOff } from './paise.ts';

describe('an amount in rupees', () => {
  it.each([
    ['18.50', 1850],
    ['18.5', 1850],
    ['Rs. 1,250', 125_000],
    ['Rs.5', 500],
    ['₹10/-', 1000],
    ['MRP 20', 2000],
    ['1395.0000', 139_500],
    ['1,23,456', 12_345_600],
    ['.50', 50],
    ['0', 0],
  ])('%s is read as %i paise', (written, paise) => {
    expect(parseRupees(written)).toEqual({ ok: true, value: paise });
  });

  it.each(['', 'abc', '-5', '1.255', '12 kg', '1e9', '.', '10/20', '99999999999'])(
    '%p is refused with what was expected',
    (written) => {
      expect(parseRupees(written)).toMatchObject({ ok: false, value: written });
    },
  );

  it('is shown with Indian grouping, and reads back', () => {
    expect(formatRupees(12_345_650)).toBe('₹1,23,456.50');
    expect(formatRupees(500)).toBe('₹5');
    expect(parseRupees(formatRupees(MAX_PAISE))).toEqual({ ok: true, value: MAX_PAISE });
  });
});

describe('a percentage of a price', () => {
  it.each([
    [999, 25, 250],
    [1_000, 10, 100],
    [1, 1, 1],
    [0, 50, 0],
  ])(
    '%i paise less %i %% are %i paise less: a part of a paisa goes to who buys',
    (price, percent, off) => {
      expect(percentOff(price, percent)).toBe(off);
    },
  );
});
