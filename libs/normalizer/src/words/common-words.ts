import { CATEGORY_WORDS } from '../category/category-words.ts';
import { DICTIONARIES } from '../dictionary/dictionaries.generated.ts';
import { entriesOf, rowsOf } from '../dictionary/rows.ts';
import { NUMBER_WORDS, UNITS } from '../measures/units.ts';
import { SYNONYMS } from './synonyms.ts';

const common = new Set<string>();
const addWords = (phrase: string): void => {
  if (phrase.includes(' ')) phrase.split(' ').forEach((word) => common.add(word));
  else common.add(phrase);
};
for (const [, words] of rowsOf(DICTIONARIES.commonWords)) entriesOf(words).forEach(addWords);
for (const { phrase } of CATEGORY_WORDS) addWords(phrase);
for (const words of [UNITS, NUMBER_WORDS, SYNONYMS])
  for (const word of words.keys()) addWords(word);

/** True for words that name or describe goods, and so do not by themselves make a brand. `word` is folded. */
export const isCommonWord = (word: string): boolean => common.has(word);
