import { describe, expect, it } from '@jest/globals';
import { inEnglish } from '../in-english.ts';
import type { Cell } from './all-names.ts';
import { CELLS, GOODS } from './all-names.ts';

const SCRIPTS: Readonly<Record<Cell, RegExp>> = {
  hindi: /^[\p{Script=Devanagari}\p{M} ]+$/u,
  marathi: /^[\p{Script=Devanagari}\p{M} ]+$/u,
  bengali: /^[\p{Script=Bengali}\p{M} ]+$/u,
  tamil: /^[\p{Script=Tamil}\p{M} ]+$/u,
  // A joiner tells two consonants apart that would be written as one.
  telugu: /^[\p{Script=Telugu}\p{M}\u200c ]+$/u,
  latin: /^[a-z ]+$/,
};

describe('the goods of a kirana shop', () => {
  it('are three hundred and more, each named once in English', () => {
    const names = GOODS.map(({ english }) => english);
    expect(names.length).toBeGreaterThanOrEqual(300);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(CELLS)('have names in %s, in its own script and no other', (cell) => {
    const wrong = GOODS.flatMap((goods) =>
      goods[cell].length === 0
        ? [goods.english]
        : goods[cell].filter((name) => !SCRIPTS[cell].test(name)),
    );
    expect(wrong).toEqual([]);
  });

  it('share no name: a name means one kind of goods', () => {
    const meant = new Map<string, Set<string>>();
    for (const goods of GOODS)
      for (const name of CELLS.flatMap((cell) => goods[cell]))
        meant.set(name, (meant.get(name) ?? new Set()).add(goods.english));
    expect([...meant].filter(([, goods]) => goods.size > 1)).toEqual([]);
  });

  it('are understood by every name', () => {
    const lost = GOODS.flatMap((goods) =>
      CELLS.flatMap((cell) => goods[cell]).filter((name) => inEnglish(name) !== goods.english),
    );
    expect(lost).toEqual([]);
  });
});
