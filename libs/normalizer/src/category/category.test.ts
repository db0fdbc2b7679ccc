import { describe, expect, it } from '@jest/globals';
import { knownBrand } from '../brand/read-brand.ts';
import { tokenize } from '../tokens/tokenize.ts';
import { CATEGORIES, categoryById, isFood, isLeafCategory } from './categories.ts';
import { readCategory } from './read-category.ts';

function category(title: string): string | undefined {
  const tokens = tokenize(title);
  return readCategory(
    tokens,
    knownBrand(title, tokens, () => false),
  )?.id;
}

describe('readCategory', () => {
  it.each([
    ['Butter cookies', 'biscuits'],
    ['Coffee body scrub', 'bath-soap'],
    ['Green tea face wash', 'skin-care'],
    ['Almond hair oil', 'hair-care'],
    ['Peanut butter smooth', 'sauces-spreads'],
    ['Papad - Rice', 'snacks'],
    ['aata', 'atta-flours'],
    ['अरहर दाल', 'pulses'],
    ['தக்காளி', 'fruits-vegetables'],
    ['Soap with honey and almond oil', 'bath-soap'],
  ])('files %s under %s', (title, expected) => {
    expect(category(title)).toBe(expected);
  });

  it('lets the trade of a brand decide where the words are flavours', () => {
    expect(category('B Natural Apple')).toBe('soft-drinks');
  });

  it("keeps a soap maker's cream out of the dairy", () => {
    expect(category("L'Oreal Paris Crystal Fresh Cream")).toBe('skin-care');
  });

  it("does not count the words of a brand's name", () => {
    expect(category('Sanjeev Kapoor Water Glass Set')).toBe('household');
  });

  it('abstains where no word tells', () => {
    expect(category('Zxqy')).toBeUndefined();
  });
});

describe('CATEGORIES', () => {
  it('puts every leaf under a parent that exists', () => {
    const ids = new Set(CATEGORIES.map(({ id }) => id));
    expect(CATEGORIES.filter(({ parent }) => parent !== null && !ids.has(parent))).toEqual([]);
  });

  it('names every category in English and Hindi', () => {
    expect(CATEGORIES.filter(({ name }) => name.en === '' || name.hi === '')).toEqual([]);
  });

  it('lets listings be filed under leaves only', () => {
    expect([isLeafCategory('rice'), isLeafCategory('staples'), isLeafCategory('x')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('knows food from goods, and a category by its id', () => {
    expect([isFood('rice'), isFood('laundry')]).toEqual([true, false]);
    expect(categoryById('tea')?.parent).toBe('beverages');
  });
});
