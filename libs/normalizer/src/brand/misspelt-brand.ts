import { BRANDS } from './brands.ts';
import type { Brand } from './brands.ts';
import { fold } from '../tokens/fold.ts';

/** Shorter names are too near to other words to be guessed at. */
const SHORTEST = 7;

const SINGLE_WORD = /^[a-z]+$/;

/** A name with one letter left out → the brand; a spelling that two brands share tells neither. */
const LEFT_OUT = new Map<string, Brand | null>();
for (const brand of BRANDS) {
  const name = fold(brand.name).replaceAll('-', '');
  if (brand.note !== '' || name.length < SHORTEST || !SINGLE_WORD.test(name)) continue;
  for (const spelling of [name, ...withoutOne(name)]) {
    const known = LEFT_OUT.get(spelling);
    LEFT_OUT.set(spelling, known === undefined || known === brand ? brand : null);
  }
}

/** The brand that a folded word is with one letter changed, left out or put in; the first letter must be right. */
export function misspeltBrand(word: string): Brand | null {
  if (word.length < SHORTEST - 1 || !SINGLE_WORD.test(word)) return null;
  for (const spelling of [word, ...withoutOne(word)]) {
    const brand = LEFT_OUT.get(spelling);
    if (brand && fold(brand.name)[0] === word[0]) return brand;
  }
  return null;
}

function withoutOne(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}
