import { describe, expect, it } from '@jest/globals';
import { tokenize } from '../tokens/tokenize.ts';
import { readPrices } from './read-prices.ts';

const prices = (title: string): object[] =>
  readPrices(tokenize(title)).map(({ basis, paise, per }) => ({ basis, paise, per }));

describe('readPrices', () => {
  it.each([
    ['Chips Rs.5', 'price', 500],
    ['Bhujia ₹10/- 42g', 'price', 1000],
    ['Soap MRP 20', 'mrp', 2000],
    ['Soap MRP: Rs. 20', 'mrp', 2000],
    ['Dal @ 18.50', 'price', 1850],
    ['Biscuit 5 rs wala', 'mrp', 500],
    ['बिस्कुट 5 रुपये वाला', 'mrp', 500],
    ['Munch 5rs 8.9 g', 'price', 500],
    ['Parle-G 70gm x 24 Rs.5 MRP', 'mrp', 500],
    ['Vim bar 5 Rs. 60 g', 'price', 500],
  ])('reads %s', (title, basis, paise) => {
    expect(prices(title)).toEqual([{ basis, paise, per: null }]);
  });

  it('reads a rate with what it is the rate of', () => {
    expect(prices('Sugar ₹42/kg')).toEqual([{ basis: 'rate', paise: 4200, per: 'kg' }]);
    expect(prices('Oil Rs.1850 per tin')).toEqual([{ basis: 'rate', paise: 185000, per: 'tin' }]);
  });

  it('reads no price in a quantity', () => {
    expect(prices('Atta 5 kg pack of 2')).toEqual([]);
  });
});
