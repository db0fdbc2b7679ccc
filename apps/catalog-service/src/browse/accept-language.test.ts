import { describe, expect, it } from '@jest/globals';
import { languageOf } from './accept-language.ts';

describe('the language of an answer', () => {
  it('is the first of ours that is asked for, and English otherwise', () => {
    const asked = ['hi-IN,hi;q=0.9,en;q=0.8', 'en-IN,hi;q=0.5', 'ta', '', undefined];
    expect(asked.map(languageOf)).toEqual(['hi', 'en', 'en', 'en', 'en']);
  });
});
