import { describe, expect, it } from '@jest/globals';
import type { ListingHints } from '../listing/listing-text.ts';
import { normalize } from '../normalize.ts';
import type { NormalizedListing } from '../listing/normalized-listing.ts';
import { isPlaceholder } from './placeholder.ts';

const read = (title: string, hints: ListingHints): NormalizedListing => normalize({ title, hints });
const warnings = (reading: NormalizedListing): string[] => reading.warnings.map(({ code }) => code);

describe('the brand column', () => {
  it('fills the silence of the title', () => {
    const reading = read('Original Peanut Butter: Smooth', { brand: 'MYFITNESS' });
    expect(reading.brand).toBe('MyFitness');
    expect(reading.provenance.brand).toBe('hint');
  });

  it('is found in the title where our dictionary does not know it', () => {
    const reading = read('Red Meadow Rice 5 kg', { brand: 'Red Meadow' });
    expect(reading).toMatchObject({ brand: 'Red Meadow', provenance: { brand: 'title' } });
  });

  it('is distrusted where it contradicts a brand we know', () => {
    const reading = read('Amul Butter 100 g', { brand: 'Kaya Beauty' });
    expect(reading.brand).toBe('Amul');
    expect(warnings(reading)).toEqual(['brand-contradicts-title']);
  });

  it.each(['NA', '0', 'ONDC Test seller', 'generic', '-', ''])('is no brand as %j', (brand) => {
    expect(isPlaceholder(brand)).toBe(true);
    expect(read('Besan 1 kg', { brand }).brand).toBeNull();
  });
});

describe('the unit columns', () => {
  it('fill the silence of the title', () => {
    const reading = read('Kashmiri Mamra Almonds', { unit: 'gram', unitValue: '401' });
    expect(reading.netQuantity).toEqual({ value: 401, unit: 'g' });
    expect(reading.provenance.netQuantity).toBe('hint');
  });

  it('make the reading surer where they agree, as one unit or as the whole', () => {
    expect(
      read('Soap 125 g pack of 3', { unit: 'gram', unitValue: '375' }).confidence.netQuantity,
    ).toBe(0.99);
  });

  it('are distrusted where they contradict the title', () => {
    const reading = read('Banana 1 kg', { unit: 'kilogram', unitValue: '5' });
    expect(reading.netQuantity).toEqual({ value: 1000, unit: 'g' });
    expect(warnings(reading)).toEqual(['quantity-contradicts-title']);
  });

  it.each([
    ['unit', '1'],
    ['gram', '1'],
    ['litre', ''],
  ])(
    'are left aside as %s %s, which is what forms hold before they are filled in',
    (unit, unitValue) => {
      expect(read('Honey', { unit, unitValue }).netQuantity).toBeNull();
    },
  );

  it('give way to a pack column', () => {
    expect(read('Soap', { pack: '100 g x 4' })).toMatchObject({
      netQuantity: { value: 100, unit: 'g' },
      packCount: 4,
      provenance: { packCount: 'hint' },
    });
    expect(read('Soap', { pack: '6' }).packCount).toBe(6);
  });
});

describe('the category column', () => {
  it('decides where the title is silent', () => {
    expect(read('Zxqy', { category: 'Spices & masalas' }).category).toBe('spices');
    expect(read('Zxqy', { category: 'tea' }).category).toBe('tea');
  });

  it('makes the reading surer where it agrees, in the words of another system too', () => {
    expect(
      read('Toor Dal 1 kg', { category: 'Dals and Pulses' }).confidence.category,
    ).toBeGreaterThan(0.89);
  });

  it('is distrusted where it contradicts the title', () => {
    const reading = read('Toor Dal 1 kg', { category: 'Oral Care' });
    expect(reading.category).toBe('pulses');
    expect(warnings(reading)).toEqual(['category-contradicts-title']);
  });
});

describe('the price columns', () => {
  it('win over the title', () => {
    expect(read('Soap @ 18.50', { pricePaise: 1900 })).toMatchObject({
      pricePaise: 1900,
      provenance: { price: 'hint' },
    });
  });

  it('are warned of where the price is above the MRP', () => {
    expect(warnings(read('Soap 100 g', { mrpPaise: 2000, pricePaise: 2100 }))).toEqual([
      'price-above-mrp',
    ]);
  });

  it('may tell the MRP of the whole pack, but not another MRP than the title', () => {
    expect(warnings(read('Soap 100 g pack of 3 MRP 20', { mrpPaise: 6000 }))).toEqual([]);
    expect(warnings(read('Soap 100 g MRP 20', { mrpPaise: 2500 }))).toEqual([
      'mrp-contradicts-title',
    ]);
  });
});

describe('codes', () => {
  it('are kept where they can be true', () => {
    const reading = read('Basmati Rice 1 kg', { gtin: '8901030865275', hsn: '10063020' });
    expect(reading).toMatchObject({ gtin: '08901030865275', hsn: '10063020', warnings: [] });
  });

  it('are warned of where they cannot', () => {
    const reading = read('Basmati Rice 1 kg', { gtin: '8901030865276', hsn: '34011190' });
    expect(warnings(reading)).toEqual(['gtin-invalid', 'hsn-contradicts-category']);
    expect(reading.gtin).toBeNull();
  });
});
