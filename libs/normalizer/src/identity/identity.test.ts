import { describe, expect, it } from '@jest/globals';
import { validGtin } from './gtin.ts';
import { hsnChapterAllows, validHsn } from './hsn.ts';
import { identityWords } from './identity-words.ts';
import { brandKey, productId, productKey } from './product-id.ts';
import type { ProductIdentity } from './product-id.ts';

const surf: ProductIdentity = {
  gtin: null,
  brand: 'Surf Excel',
  words: ['matic', 'front', 'load'],
  netQuantity: { value: 1000, unit: 'g' },
  packCount: 1,
  written: () => 'surf excel matic front load 1 kg|',
};

describe('productId', () => {
  it('is the same whatever the order, number and spelling of words', () => {
    const other = {
      ...surf,
      brand: 'SURF EXCEL',
      words: ['Front', 'load', 'matic'].map((w) => w.toLowerCase()),
    };
    expect(productId(other)).toBe(productId(surf));
    expect(productKey({ ...surf, words: ['aata'] })).toBe(productKey({ ...surf, words: ['atta'] }));
  });

  it.each<[string, Partial<ProductIdentity>]>([
    ['variant', { words: ['matic', 'top', 'load'] }],
    ['size', { netQuantity: { value: 2000, unit: 'g' } }],
    ['pack', { packCount: 2 }],
    ['brand', { brand: 'Ariel' }],
  ])('differs with the %s', (_, change) => {
    expect(productId({ ...surf, ...change })).not.toBe(productId(surf));
  });

  it('goes by the text alone where the content is unknown', () => {
    const unknown = { ...surf, netQuantity: null };
    expect(productKey(unknown)).toBe('text:surf excel matic front load 1 kg|');
  });

  it('is settled by a GTIN', () => {
    const gtin = '08901030865275';
    expect(productId({ ...surf, gtin })).toBe(productId({ ...surf, gtin, words: ['other'] }));
  });

  it('has one form', () => {
    expect(productId(surf)).toMatch(/^prd_[0-9a-z]{28}$/);
  });
});

describe('brandKey', () => {
  it('leaves letters and digits, without case and accents', () => {
    expect([brandKey("Lay's"), brandKey('Nescafé'), brandKey('50-50')]).toEqual([
      'lays',
      'nescafe',
      '5050',
    ]);
  });
});

describe('identityWords', () => {
  it('drops idle words and plurals, and puts the rest in order', () => {
    expect(identityWords(['new', 'biscuits', 'aata'])).toEqual(['atta', 'biscuit']);
  });
});

describe('validGtin', () => {
  it('accepts 8, 12, 13 and 14 digits whose checksum holds', () => {
    expect(validGtin('8901030865275')).toBe('08901030865275');
    expect(validGtin('96385074')).toBe('00000096385074');
  });

  it.each(['8901030865276', '123', 'abc', '0000000000000', '2001234567893'])(
    'refuses %s',
    (text) => {
      expect(validGtin(text)).toBeNull();
    },
  );
});

describe('HSN', () => {
  it('accepts codes of 4, 6 and 8 digits in chapters that exist', () => {
    expect([
      validHsn('1905'),
      validHsn('19 05 31'),
      validHsn('77010000'),
      validHsn('hsn001'),
      validHsn('19'),
    ]).toEqual(['1905', '190531', null, null, null]);
  });

  it('knows which goods a heading or chapter can hold', () => {
    expect([hsnChapterAllows('1006', 'rice'), hsnChapterAllows('10063020', 'laundry')]).toEqual([
      true,
      false,
    ]);
    expect(hsnChapterAllows('9701', 'rice')).toBe(false);
  });
});
