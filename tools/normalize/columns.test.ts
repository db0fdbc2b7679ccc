import { describe, expect, it } from '@jest/globals';
import { normalize } from '@kirana/normalizer';
import { listingOf } from './columns.ts';
import { outputLine } from './output.ts';

describe('listingOf', () => {
  it('knows the headings of sellers whatever their capitals and underscores', () => {
    const row = {
      'Product Name': 'Dal',
      Unit_Value: '500',
      UOM: 'gram',
      MRP: 'Rs. 80',
      'Selling Price': '63.00',
      EAN: '1',
    };
    expect(listingOf(row)).toEqual({
      title: 'Dal',
      hints: { unit: 'gram', unitValue: '500', gtin: '1', mrpPaise: 8000, pricePaise: 6300 },
    });
  });

  it('takes hints that are already named so', () => {
    expect(listingOf({ title: 'Dal', hints: { brand: 'Tata' } })).toEqual({
      title: 'Dal',
      hints: { brand: 'Tata' },
    });
  });

  it('reads a stock count for no pack', () => {
    expect(listingOf({ title: 'Dal', quantity: '12' }).hints).toEqual({});
  });

  it('gives an empty title for a row without one, and no price for what is none', () => {
    expect(listingOf({ price: 'ask' })).toEqual({ title: '', hints: { pricePaise: null } });
  });
});

describe('outputLine', () => {
  it('puts the title first and money in rupees beside paise', () => {
    const reading = normalize({ title: 'Besan 1 kg @ 63.50' });
    const line = JSON.parse(outputLine('Besan 1 kg @ 63.50', reading)) as Record<string, unknown>;
    expect(Object.keys(line)[0]).toBe('title');
    expect(line).toMatchObject({
      price: 63.5,
      pricePaise: 6350,
      mrp: null,
      netQuantity: { value: 1000, unit: 'g' },
    });
  });
});
