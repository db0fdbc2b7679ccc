import { tokenize } from '../tokens/tokenize.ts';
import { phoneticKey } from './phonetic-key.ts';
import { PAIR_STARTS, SYNONYMS } from './synonyms.ts';

/** A word of a text with its grocery term ("aata" → "atta") and the key its spellings share. */
export interface CanonicalWord {
  readonly written: string;
  /** The canonical term, or the folded word itself. */
  readonly term: string;
  /** Shared by Latin spellings of one Hindi word; equal to the term for other scripts. */
  readonly key: string;
}

/** The words of a text in order, with two-word terms kept together; numbers and marks left out. */
export const canonicalWords = (text: string): CanonicalWord[] =>
  canonicalOf(
    tokenize(text)
      .filter(({ kind }) => kind === 'word')
      .map((token) => token.text),
  );

const LATIN = /^[a-z ]+$/;

/** The same for words already folded. */
export function canonicalOf(words: readonly string[]): CanonicalWord[] {
  const result: CanonicalWord[] = [];
  for (let at = 0; at < words.length; at++) {
    const pair = `${words[at]} ${words[at + 1] ?? ''}`;
    const paired = PAIR_STARTS.has(words[at]!) ? SYNONYMS.get(pair) : undefined;
    const written = paired === undefined ? words[at]! : pair;
    const term = paired ?? SYNONYMS.get(written) ?? written;
    if (paired !== undefined) at++;
    result.push({ written, term, key: LATIN.test(term) ? phoneticKey(term) : term });
  }
  return result;
}
