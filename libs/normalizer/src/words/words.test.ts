import { describe, expect, it } from '@jest/globals';
import { canonicalWords } from './canonical-words.ts';
import { isCommonWord } from './common-words.ts';
import { phoneticKey } from './phonetic-key.ts';

describe('canonicalWords', () => {
  it.each([
    ['aata', 'atta'],
    ['चीनी', 'sugar'],
    ['cheeni', 'sugar'],
    ['arhar dal', 'toor dal'],
    ['Surf', 'surf'],
  ])('gives %s the term %s', (text, term) => {
    expect(canonicalWords(text).map((word) => word.term)).toEqual([term]);
  });
});

describe('phoneticKey', () => {
  it.each([
    ['jeera', 'zeera'],
    ['bhujia', 'bhujiya'],
    ['masala', 'massala'],
    ['wada', 'vada'],
    ['methi', 'mehti'],
  ])('is the same for %s and %s', (a, b) => {
    expect(phoneticKey(a)).toBe(phoneticKey(b));
  });

  it('differs for words that sound unlike', () => {
    expect(phoneticKey('dal')).not.toBe(phoneticKey('chana'));
  });
});

describe('isCommonWord', () => {
  it('knows goods and their qualities from names', () => {
    expect([isCommonWord('atta'), isCommonWord('premium'), isCommonWord('pehalwan')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
