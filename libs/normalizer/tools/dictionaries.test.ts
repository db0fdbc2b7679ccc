import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { faultsOf } from './check-dictionaries.ts';
import { dictionaryModule, readDictionaries } from './dictionary-module.ts';
import type { Dictionaries } from './dictionary-module.ts';

const GENERATED = new URL('../src/dictionary/dictionaries.generated.ts', import.meta.url);

const withRow = (name: keyof Dictionaries, row: string[]): Dictionaries => {
  const dictionaries = readDictionaries();
  return { ...dictionaries, [name]: [...dictionaries[name], row] };
};

describe('the dictionaries', () => {
  it('contradict and repeat nothing', () => {
    expect(faultsOf(readDictionaries())).toEqual([]);
  });

  it('are those the library carries', () => {
    const carried = readFileSync(GENERATED, 'utf8');
    expect(carried === dictionaryModule(readDictionaries())).toBe(true);
  });
});

describe('faultsOf', () => {
  it.each<[string, keyof Dictionaries, string[], RegExp]>([
    [
      'a brand written twice',
      'brands',
      ['AMUL', '', 'dairy', ''],
      /"AMUL" stands in the rows of "Amul"/,
    ],
    [
      'a phrase in two categories',
      'categoryWords',
      ['tea', '3', 'goods', 'toothpaste'],
      /"toothpaste"/,
    ],
    ['a category nobody knows', 'brands', ['Zxq', '', 'teas', ''], /Zxq: unknown category "teas"/],
    ['a unit that is two', 'units', ['mass', 'g', '5', 'kg'], /"kg"/],
    ['a unit of no size', 'units', ['mass', 'g', '0', 'zzz'], /no positive number/],
    ['a kind nobody knows', 'units', ['weight', 'g', '1', 'zzz'], /unknown kind "weight"/],
    ['a note nobody knows', 'brands', ['Zxq', '', '', 'maybe'], /unknown note "maybe"/],
    ['a spelling of two terms', 'synonyms', ['zzz', 'aata'], /"aata"/],
  ])('names %s', (_, name, row, expected) => {
    expect(faultsOf(withRow(name, row)).join('\n')).toMatch(expected);
  });
});
