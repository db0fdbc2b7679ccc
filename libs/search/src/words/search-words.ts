import { canonicalWords, remembered } from '@kirana/normalizer';
import { inEnglish } from './in-english.ts';

/** One word as the index holds it: `term` is canonical, singular and without spaces. */
export interface SearchWord {
  readonly written: string;
  readonly term: string;
}

const LATIN = /^[a-z]+$/;

/** The words of a text in order, listings and queries alike; terms of several words become several. */
export function searchWords(text: string): SearchWord[] {
  const words: SearchWord[] = [];
  for (const { written, term } of canonicalWords(inEnglish(text)))
    for (const part of term.split(' '))
      if (part !== '') words.push({ written, term: singular(part) });
  return words;
}

/** The terms alone. */
export const searchTerms = (text: string): string[] => searchWords(text).map(({ term }) => term);

/** Names whose terms are kept. */
const MOST_NAMES = 20_000;

/** The terms of a brand or a product: listings repeat those, so that each is read once. */
export const termsOfName = remembered<readonly string[]>(searchTerms, MOST_NAMES);

/** "biscuits" and "biscuit" are one word. Shops and sellers use either; -ss and short words stay as they are. */
export function singular(word: string): string {
  if (!LATIN.test(word) || word.length < 4) return word;
  if (word.endsWith('ies') && word.length > 5) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('oes')) return word.slice(0, -2);
  return word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

/** Longer pairs say nothing that their words do not. */
const LONGEST_PAIR = 16;

/** Neighbours joined: "corn flake" is searched for as "cornflake" too, and written so by some sellers. */
export const joinedPairs = (terms: readonly string[]): string[] =>
  terms.flatMap((term, at) => {
    const pair = term + (terms[at + 1] ?? '');
    const joins = at + 1 < terms.length && term !== terms[at + 1];
    return joins && LATIN.test(pair) && pair.length <= LONGEST_PAIR ? [pair] : [];
  });
