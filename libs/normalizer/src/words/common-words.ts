import { CATEGORY_WORDS } from '../category/category-words.ts';
import { DICTIONARIES } from '../dictionary/dictionaries.generated.ts';
import { phraseWords } from '../dictionary/phrase.ts';
import { entriesOf, rowsOf } from '../dictionary/rows.ts';
import { NUMBER_WORDS, UNITS } from '../measures/units.ts';
import { SYNONYMS } from './synonyms.ts';

const common = new Set<string>();
for (const [, words] of rowsOf(DICTIONARIES.commonWords)) {
  for (const word of entriesOf(words)) phraseWords(word).forEach((part) => common.add(part));
}
for (const { words } of CATEGORY_WORDS) words.forEach((word) => common.add(word));
for (const word of [...UNITS.keys(), ...NUMBER_WORDS.keys(), ...SYNONYMS.keys()]) {
  word.split(' ').forEach((part) => common.add(part));
}

/** True for words that name or describe goods, and so do not by themselves make a brand. `word` is folded. */
export const isCommonWord = (word: string): boolean => common.has(word);
