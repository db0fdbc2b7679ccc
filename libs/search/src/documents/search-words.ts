import { canonicalWords } from '@kirana/normalizer';

/** One word as the index holds it: `term` is canonical, singular and without spaces; `key` is shared by its spellings. */
export interface SearchWord {
  readonly written: string;
  readonly term: string;
  readonly key: string;
}

const LATIN = /^[a-z]+$/;

/** The words of a text, listings and queries alike; terms of several words become several. */
export function searchWords(text: string): SearchWord[] {
  return canonicalWords(text).flatMap(({ written, term, key }) => {
    const parts = term.split(' ').filter((part) => part !== '');
    return parts.map((part) => ({
      written,
      term: singular(part),
      key: parts.length === 1 ? key : keyOf(part),
    }));
  });
}

const keyOf = (word: string): string => canonicalWords(word)[0]?.key ?? word;

/** "biscuits" and "biscuit" are one word. Shops and sellers use either; -ss and short words stay as they are. */
export function singular(word: string): string {
  if (!LATIN.test(word) || word.length < 4) return word;
  if (word.endsWith('ies') && word.length > 5) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('oes')) return word.slice(0, -2);
  return word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}
