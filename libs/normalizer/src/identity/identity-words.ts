import { PAIR_STARTS, SYNONYMS } from '../words/synonyms.ts';

/** Words that sellers add or leave out at will and that never tell two products apart. */
const IDLE = new Set(
  'the an and with of for in by new original best quality brand pack packet box combo offer free approx net wt weight updated online mrp g gm gms kg ml l ltr each x n'.split(
    ' ',
  ),
);

/**
 * The words that identify a product: canonical terms, plural s dropped, idle words left out, sorted, each once. Words that tell siblings
 * apart ("top", "front", "lite", "gold") all stay.
 */
export function identityWords(words: readonly string[]): string[] {
  const kept = new Set<string>();
  for (let at = 0; at < words.length; at++) {
    const pair = PAIR_STARTS.has(words[at]!)
      ? SYNONYMS.get(`${words[at]} ${words[at + 1]}`)
      : undefined;
    const word = pair ?? singular(SYNONYMS.get(words[at]!) ?? words[at]!);
    if (pair) at++;
    if (!IDLE.has(word)) kept.add(word);
  }
  return [...kept].sort();
}

/** Latin words of four letters and more lose their plural s: "biscuits", "oats" stay equal to themselves. */
const singular = (word: string): string =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
