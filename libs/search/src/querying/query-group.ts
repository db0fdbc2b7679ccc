import type { Understanding } from './understanding.ts';

/** Longest group kept, characters. */
const MOST_LENGTH = 80;
/** A phone number, a GSTIN, an order's number: whoever typed it did not look for goods. */
const LONG_DIGITS = /\d{6,}/g;
/** A candidate this sure stands for the word that was typed. */
const SURE = 0.6;

/**
 * What queries that mean the same have in common: the brand, then the words in alphabetical order, as they were
 * understood. Holds nothing of who asked: long runs of digits and addresses of mail are left out. Empty where nothing is
 * left.
 */
export function queryGroupOf({ brandTerms, words }: Understanding): string {
  const meant = words.map(({ term, candidates: [best] }) =>
    best && best.weight >= SURE ? best.term : term,
  );
  const rest = meant.filter((word) => !brandTerms.includes(word)).sort();
  return [...new Set([...brandTerms, ...rest])]
    .filter((word) => !word.includes('@'))
    .join(' ')
    .replace(LONG_DIGITS, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MOST_LENGTH);
}

/** The script of the first letter that tells. */
export function scriptOf(text: string): 'latin' | 'devanagari' | 'other' {
  const letter = /\p{L}/u.exec(text)?.[0] ?? 'a';
  if (/\p{Script=Latin}/u.test(letter)) return 'latin';
  return /\p{Script=Devanagari}/u.test(letter) ? 'devanagari' : 'other';
}
