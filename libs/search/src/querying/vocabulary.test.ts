import { describe, expect, it } from '@jest/globals';
import { transliterate } from './transliterate.ts';
import { understand } from './understanding.ts';
import { Vocabulary } from './vocabulary.ts';

const words = { surf: 9, excel: 9, colgate: 20, atta: 50, good: 9, day: 9, sugar: 30, biscuit: 40 };
const vocabulary = new Vocabulary(
  new Map(Object.entries(words)),
  500,
  new Map([['chini', 'sugar']]),
);

describe('a word that no listing has', () => {
  it.each([
    ['colgat', 'colgate'],
    ['cogalte', 'colgate'],
    ['biscut', 'biscuit'],
    ['exel', 'excel'],
    ['colg', 'colgate'],
    ['kolgade', 'colgate'],
    ['कोलगेट', 'colgate'],
  ])('%s is taken for %s', (written, meant) => {
    expect(vocabulary.nearest(written)[0]?.term).toBe(meant);
  });

  it('is not guessed where a common word is meant exactly', () => {
    expect(vocabulary.nearest('atta')).toEqual([]);
  });
});

describe('a query', () => {
  it('is read again once its typing errors are mended', () => {
    expect(understand('biscutt 200 gm', vocabulary)).toMatchObject({
      corrected: 'biscuit 200 gm',
      size: { key: '200g' },
    });
  });

  it('in Devanagari gives words, size and digits', () => {
    const { words: found, size } = understand('आटा ५ किलो', vocabulary);
    expect([found.map(({ term }) => term), size?.key]).toEqual([['atta'], '5000g']);
  });
});

describe('a number in a query', () => {
  const read = (text: string) => {
    const { price, bareNumber, size } = understand(text, vocabulary);
    return [price?.toPaise ?? null, bareNumber, size?.key ?? null];
  };
  it.each([
    ['good day 5 wala', [500, null, null]],
    ['biscuit १० वाली', [1_000, null, null]],
    ['colgate ১০ টাকা', [1_000, null, null]],
    ['colgate 200', [null, 200, null]],
    ['colgate 10', [null, 10, null]],
    ['colgate 200 gm', [null, null, '200g']],
    ['colgate 12 ka pack', [null, null, null]],
    ['atta 7', [null, null, null]],
  ])('of "%s" is read as what it most likely is', (text, meant) => {
    expect(read(text)).toEqual(meant);
  });
});

describe('transliteration', () => {
  it('writes Indian scripts in Latin letters, the vowels of consonants too', () => {
    expect(['कोलगेट', 'पारले', 'சர்க்கரை'].map(transliterate)).toEqual([
      'kolaget',
      'parale',
      'charkkarai',
    ]);
  });
});
