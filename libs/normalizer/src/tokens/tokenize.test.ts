import { describe, expect, it } from '@jest/globals';
import { tokenize } from './tokenize.ts';

const texts = (title: string): string[] => tokenize(title).map(({ text }) => text);
const values = (title: string): number[] =>
  tokenize(title)
    .filter(({ kind }) => kind === 'number')
    .map(({ value }) => value);

describe('tokenize', () => {
  it('parts a number from the unit glued to it', () => {
    expect(texts('70gm')).toEqual(['70', 'gm']);
  });

  it('makes the x of "70gx24" a token of its own', () => {
    expect(texts('70gx24')).toEqual(['70', 'g', 'x', '24']);
  });

  it('keeps a word whole across an apostrophe', () => {
    expect(texts("Lay's Lay’s")).toEqual(['lays', 'lays']);
  });

  it.each([
    ['.33L', [0.33]],
    ['1,5 kg', [1.5]],
    ['1,250 g', [1250]],
    ['1,00,000', [100000]],
    ['५ किलो', [5]],
    ['½ kg', [0.5]],
    ['No.1', [1]],
    ['12.5.3', [12.5, 3]],
  ])('reads the numbers of %s', (title, expected) => {
    expect(values(title)).toEqual(expected);
  });

  it('tells where each token stands in the title', () => {
    const title = 'Tata  Salt 1kg';
    expect(tokenize(title).map(({ start, end }) => title.slice(start, end))).toEqual([
      'Tata',
      'Salt',
      '1',
      'kg',
    ]);
  });

  it('keeps Devanagari vowel signs inside their word', () => {
    expect(texts('चीनी नमक')).toEqual(['चीनी', 'नमक']);
  });
});
