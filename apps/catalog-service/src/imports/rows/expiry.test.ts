import { describe, expect, it } from '@jest/globals';
import { readExpiry } from './expiry.ts';

describe('readExpiry', () => {
  it.each([
    ['2027-03-15', '2027-03-15'],
    ['15/03/27', '2027-03-15'],
    ['15-Mar-2027', '2027-03-15'],
    ['15 march 2027', '2027-03-15'],
    ['03/2027', '2027-03-31'],
    ['02/28', '2028-02-29'],
    ['NOV 2026', '2026-11-30'],
    ["Nov'26", '2026-11-30'],
    ['2026-11', '2026-11-30'],
    ['१५/०३/२०२७', '2027-03-15'],
    ['2027-03-15 00:00:00', '2027-03-15'],
  ])('reads %s as sellable through %s', (written, day) => {
    expect(readExpiry(written)).toBe(day);
  });

  it.each(['31/02/2027', '13/2027', 'soon', '20270315x', '99/99/99'])('refuses %s', (written) => {
    expect(readExpiry(written)).toBeNull();
  });
});
