import { describe, expect, it } from '@jest/globals';
import { fold, isAscii } from './fold.ts';

describe('fold', () => {
  it.each([
    ['NESCAFÉ', 'nescafe'],
    ["Haldiram's", 'haldirams'],
    ['TRESemmé', 'tresemme'],
    ['आटा', 'आटा'],
  ])('folds %s to %s', (word, expected) => {
    expect(fold(word)).toBe(expected);
  });

  it('makes one letter of a nukta typed either way', () => {
    expect(fold('\u0958')).toBe(fold('\u0915\u093c'));
  });
});

describe('isAscii', () => {
  it('knows plain text from the rest', () => {
    expect([isAscii('atta 5 kg'), isAscii('आटा')]).toEqual([true, false]);
  });
});
