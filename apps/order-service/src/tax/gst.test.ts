import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gstRateOf, splitTax } from './gst.ts';
import { CATEGORY_HEADINGS } from './category-headings.ts';
import { GST_RATES } from './gst-rates.ts';
import { stateOfPincode } from './state-of-pincode.ts';

const percent = (hsn: string, on: string) => {
  const rate = gstRateOf(hsn, on);
  return rate && rate.basisPoints / 100;
};

describe('the rate of tax', () => {
  it.each([
    ['biscuits', '19053100', '2025-09-21', 18],
    ['biscuits', '19053100', '2025-09-22', 5],
    ['bread', '19051000', '2026-01-01', 0],
    ['shampoo', '33051090', '2026-01-01', 5],
    ['cola', '22021010', '2025-09-22', 40],
    ['juice drink', '22029920', '2025-09-22', 5],
    ['detergent', '34025000', '2026-01-01', 18],
    ['tea', '0902', '2024-01-01', 5],
  ])('of %s (%s) on %s is %d %%', (_goods, hsn, on, expected) => {
    expect(percent(hsn, on)).toBe(expected);
  });

  it('is unknown for goods that are not in the table, and before it begins', () => {
    expect(gstRateOf('8703', '2026-01-01')).toBeUndefined();
    expect(gstRateOf('0902', '2017-01-01')).toBeUndefined();
  });

  it('is known for the heading of every category that has one', () => {
    const unknown = Object.values(CATEGORY_HEADINGS).filter((hsn) => !gstRateOf(hsn, '2026-01-01'));
    expect(unknown).toEqual([]);
  });

  it('is given once for each heading and day', () => {
    const keys = GST_RATES.map(({ hsn, from }) => `${hsn} ${from}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the tax contained in an amount', () => {
  const rates = fc.constantFrom(0, 500, 1800, 4000);

  it('adds up with the value before tax to the amount, to the paisa', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), rates, fc.boolean(), (amount, rate, between) => {
        const split = splitTax(amount, rate, between);
        const { taxablePaise, cgstPaise, sgstPaise, igstPaise } = split;
        expect(taxablePaise + cgstPaise + sgstPaise + igstPaise).toBe(amount);
        const exact = (amount * rate) / (10_000 + rate);
        expect(Math.abs(cgstPaise + sgstPaise + igstPaise - exact)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('goes in equal halves to centre and state within a state, whole to the centre between states', () => {
    expect(splitTax(10_500, 500, false)).toMatchObject({ cgstPaise: 250, sgstPaise: 250 });
    expect(splitTax(10_500, 500, true)).toMatchObject({ igstPaise: 500, cgstPaise: 0 });
  });
});

describe('the state of a PIN code', () => {
  it.each([
    ['560001', '29'],
    ['110001', '07'],
    ['605001', '34'],
    ['605602', '33'],
    ['403001', '30'],
    ['744101', '35'],
    ['247667', '05'],
    ['247001', '09'],
    ['160017', '04'],
    ['160055', '03'],
  ])('%s is %s', (pincode, state) => {
    expect(stateOfPincode(pincode)).toBe(state);
  });

  it('is unknown where no post office is', () => {
    expect(stateOfPincode('999999')).toBeUndefined();
  });
});
