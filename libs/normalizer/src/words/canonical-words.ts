import { tokenize } from '../tokens/tokenize.ts';
import { phoneticKey } from './phonetic-key.ts';
import { SYNONYMS } from './synonyms.ts';

/** A word of a text with its grocery term ("aata" → "atta") and the key its spellings share. */
export interface CanonicalWord {
  readonly written: string;
  /** The canonical term, or the folded word itself. */
  readonly term: string;
  /** Shared by Latin spellings of one Hindi word; equal to the term for other scripts. */
  readonly key: string;
}

/** The words of a text in order, two-word terms first; numbers and marks left out. */
export function canonicalWords(text: string): CanonicalWord[] {
  const words = tokenize(text).filter(({ kind }) => kind === 'word');
  const result: CanonicalWord[] = [];
  for (let at = 0; at < words.length; at++) {
    const pair = at + 1 < words.length ? `${words[at]!.text} ${words[at + 1]!.text}` : '';
    const paired = SYNONYMS.get(pair);
    const written = paired ? pair : words[at]!.text;
    const term = paired ?? SYNONYMS.get(written) ?? written;
    if (paired) at++;
    result.push({ written, term, key: LATIN.test(term) ? phoneticKey(term) : term });
  }
  return result;
}

const LATIN = /^[a-z ]+$/;
