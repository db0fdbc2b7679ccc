/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import { amountOf, countOf, shownAmount } from './written-number.ts';

const price = (pricePaise: number | null) => ({ pricePaise });

describe('a number written into a cell', () => {
  it('is shown as it is typed', () => {
    expect([4500, 4550, null].map(shownAmount)).toEqual(['45', '45.50', '']);
  });

  it.each([
    ['45.50', { pricePaise: 4550 }],
    ['', { pricePaise: null }],
    ['0', undefined],
    ['much', undefined],
  ])('as a price: %p', (text, patch) => {
    expect(amountOf(text, price)).toEqual(patch);
  });

  it('as stock keeps batch and date, and is whole', () => {
    const stock = { quantity: 1, batch: 'B1', expiresOn: '2027-01-31', asOf: 'now' };
    expect(countOf('12', stock)).toEqual({
      stock: { quantity: 12, batch: 'B1', expiresOn: '2027-01-31' },
    });
    expect(countOf('1.5', stock)).toBeUndefined();
    expect(countOf('', stock)).toEqual({ stock: null });
  });
});
