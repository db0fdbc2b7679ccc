import { describe, expect, it } from '@jest/globals';
import { rateOf, unitPriceOf } from './unit-price.ts';

describe('unitPriceOf', () => {
  it('gives paise a kilogram', () => {
    expect(unitPriceOf(6300, { value: 500, unit: 'g' })).toEqual({ paise: 12600, per: 'kg' });
  });

  it('gives none without price or content', () => {
    expect([unitPriceOf(null, { value: 1, unit: 'pc' }), unitPriceOf(5, null)]).toEqual([
      null,
      null,
    ]);
  });
});

describe('rateOf', () => {
  const rate = { basis: 'rate', paise: 4200, from: 0, to: 1 } as const;

  it('takes a stated rate', () => {
    expect(rateOf([{ ...rate, per: 'kg' }])).toEqual({ paise: 4200, per: 'kg' });
  });

  it('makes no unit price of a rate per carton', () => {
    expect(rateOf([{ ...rate, per: 'carton' }])).toBeNull();
  });
});
