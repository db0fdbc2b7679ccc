import { describe, expect, it } from '@jest/globals';
import { readQuery } from './read-query.ts';

const terms = (text: string): string[] => readQuery(text).words.map(({ term }) => term);

describe('readQuery', () => {
  it.each(['aata 5kg', 'आटा ५ किलो', 'atta 5 kilo', 'AATA 5 KGS'])(
    'reads %s as five kilos of atta',
    (text) => {
      expect(readQuery(text)).toMatchObject({
        netQuantity: { value: 5000, unit: 'g' },
        category: 'atta-flours',
      });
      expect(terms(text)).toEqual(['atta']);
    },
  );

  it('reads brand and pack', () => {
    expect(readQuery('maggi 12 pack')).toMatchObject({ brand: 'Maggi', packCount: 12, words: [] });
  });

  it('takes an unknown word for goods, not for a brand', () => {
    expect(readQuery('xyzzy 1 kg')).toMatchObject({ brand: null, words: [{ written: 'xyzzy' }] });
  });

  it.each([
    ['soap under 50', null, 5000],
    ['chips 5 rs wala', 500, 500],
    ['tel 100 se kam', null, 10000],
    ['biscuit 10-20 rs', 1000, 2000],
    ['ghee above 500', 50000, null],
    ['साबुन 50 से कम', null, 5000],
  ])('reads the price band of %s', (text, fromPaise, toPaise) => {
    expect(readQuery(text).price).toEqual({ fromPaise, toPaise });
  });

  it('leaves asking words out', () => {
    expect(terms('ek kilo chini chahiye')).toEqual(['sugar']);
  });

  it('says nothing of an empty query', () => {
    expect(readQuery('')).toEqual({
      brand: null,
      words: [],
      netQuantity: null,
      packCount: null,
      price: null,
      category: null,
    });
  });
});
