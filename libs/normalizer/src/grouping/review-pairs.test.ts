import { describe, expect, it } from '@jest/globals';
import { normalize } from '../normalize.ts';
import { reviewPairs } from './review-pairs.ts';

const pairs = (...titles: string[]): string[] =>
  reviewPairs(titles.map((title) => normalize({ title }))).map(({ reason }) => reason);

describe('reviewPairs', () => {
  it('lists products that differ in one word of one side', () => {
    expect(pairs('Amul Pure Cow Ghee 1 L', 'Amul Cow Ghee 1 L')).toEqual([
      'same brand, content and pack; only one says "pure"',
    ]);
  });

  it('lists products that may differ in a spelling only', () => {
    expect(pairs('Zylo Tea Danedar 250 g', 'Zylo Tea Danedhar 250 g')).toHaveLength(1);
  });

  it('lists packagings of one product, which may be one or not', () => {
    expect(pairs('Amul Cow Ghee Pouch 1 L', 'Amul Cow Ghee Jar 1 L')).toEqual([
      'same brand, content and pack; they differ in packaging or advertising',
    ]);
  });

  it('leaves variants, sizes and brands alone', () => {
    expect(pairs('Surf Excel Matic Top Load 1 kg', 'Surf Excel Matic Front Load 1 kg')).toEqual([]);
    expect(pairs('Amul Cow Ghee 1 L', 'Amul Cow Ghee 500 ml', 'Nandini Cow Ghee 1 L')).toEqual([]);
  });

  it('has nothing to say of one product offered twice', () => {
    expect(pairs('Amul Cow Ghee 1 L', 'AMUL cow GHEE 1L')).toEqual([]);
  });
});
