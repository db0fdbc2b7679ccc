import { describe, expect, it } from '@jest/globals';
import { digitOf, fractionOf, isApostrophe, isLetter, isSpace } from './characters.ts';

const code = (character: string): number => character.charCodeAt(0);

describe('characters', () => {
  it.each(['7', '७', '৭', '૭', '௭', '７'])('reads the digit %s as seven', (digit) => {
    expect(digitOf(code(digit))).toBe(7);
  });

  it('reads no digit in letters and marks', () => {
    expect([digitOf(code('x')), digitOf(code('/'))]).toEqual([-1, -1]);
  });

  it('reads vulgar fractions', () => {
    expect([fractionOf(code('½')), fractionOf(code('2'))]).toEqual([0.5, NaN]);
  });

  it('tells letters of every script, spaces and apostrophes', () => {
    expect([isLetter(code('क')), isLetter(code('ி')), isLetter(code('-'))]).toEqual([
      true,
      true,
      false,
    ]);
    expect([isSpace(0x00a0), isSpace(0x3000), isSpace(code('a'))]).toEqual([true, true, false]);
    expect([isApostrophe(code('’')), isApostrophe(code('"'))]).toEqual([true, false]);
  });
});
