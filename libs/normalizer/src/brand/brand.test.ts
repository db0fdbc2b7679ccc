import { describe, expect, it } from '@jest/globals';
import { tokenize } from '../tokens/tokenize.ts';
import { inferBrand } from './infer-brand.ts';
import { knownBrand } from './read-brand.ts';

const known = (title: string): string | undefined =>
  knownBrand(title, tokenize(title), () => false)?.name;
const inferred = (title: string): string | undefined =>
  inferBrand(title, tokenize(title), () => false)?.name;

describe('knownBrand', () => {
  it.each([
    ['AASHIRVAAD ATTA 5KG', 'Aashirvaad'],
    ['asirwad atta', 'Aashirvaad'],
    ['आशीर्वाद आटा', 'Aashirvaad'],
    ['surf xl quick wash', 'Surf Excel'],
    ['Lay s Potato Chips', "Lay's"],
    ['Aloo Bhujia 1kg Haldiram', "Haldiram's"],
    ['7 Up 750ml', '7 Up'],
  ])('reads %s', (title, expected) => {
    expect(known(title)).toBe(expected);
  });

  it('joins a house with its sub-brand, and drops an owner before a brand', () => {
    expect(known('Nestle munch')).toBe('Nestle Munch');
    expect(known('ITC Sunfeast YiPPee! noodles')).toBe('Sunfeast YiPPee!');
  });

  it('does not join brands that sell unlike things', () => {
    expect(known('Gillette Presto 5 razors')).toBe('Gillette');
  });

  it('takes a brand that is only mentioned for none', () => {
    expect(known('Peanut Butter & Nutella Shake')).toBeUndefined();
  });

  it('takes an ordinary word for a brand only at the start', () => {
    expect([known('Lion Dates 500 g'), known('Toy lion')]).toEqual(['Lion', undefined]);
  });

  it('tells "Sri Annapurna" from Annapurna', () => {
    expect(known('Sri Annapurna Rice Flour')).toBe('Sri Annapurna');
  });
});

describe('inferBrand', () => {
  it.each([
    ['Pehalwan Besan 1kg', 'Pehalwan'],
    ["GKD's Premium Coconut Oil", "GKD's"],
    ["Dr. Rana's Tooth Powder", "Dr. Rana's"],
    ['Shree Krishna Atta', 'Shree Krishna'],
    ['Aranya Naturals Coconut Oil', 'Aranya Naturals'],
    ['Rice Villa Rozana Basmati', 'Rice Villa'],
    ["Karan's Zyqx Cashew", "Karan's"],
  ])('finds the unknown brand of %s', (title, expected) => {
    expect(inferred(title)).toBe(expected);
  });

  it('knows a known brand in one letter wrong', () => {
    expect([inferred('Sansodyne repair'), inferred('Safola oil')]).toEqual([
      'Sensodyne',
      'Saffola',
    ]);
  });

  it.each(['Besan 1 kg', 'Red chilli flakes', 'Premium Kashmiri Almonds', 'टमाटर 1 किलो'])(
    'finds none in %s',
    (title) => {
      expect(inferred(title)).toBeUndefined();
    },
  );
});
