import { DICTIONARIES } from '../dictionary/dictionaries.generated.ts';
import { PhraseIndex } from '../dictionary/phrase.ts';
import { entriesOf, rowsOf } from '../dictionary/rows.ts';
import { SYNONYMS } from '../words/synonyms.ts';

/** A phrase that speaks for a category, 1 (hint) to 9 (settles it). */
export interface CategoryWord {
  /** Null for phrases that say nothing: "sugar free". */
  readonly category: string | null;
  readonly weight: number;
  /** Also a flavour, ingredient or purpose when it stands before other goods: "butter cookies". */
  readonly isFlavour: boolean;
  /** Folded words joined by single spaces. */
  readonly phrase: string;
}

export const CATEGORY_WORDS: readonly CategoryWord[] = rowsOf(DICTIONARIES.categoryWords).flatMap(
  ([category = '', weight, kind, phrases]) =>
    entriesOf(phrases).map((phrase) => ({
      category: category === '-' ? null : category,
      weight: Number(weight),
      isFlavour: kind === 'flavour',
      phrase,
    })),
);

export const CATEGORY_INDEX: PhraseIndex<CategoryWord> = new PhraseIndex();
for (const entry of CATEGORY_WORDS) CATEGORY_INDEX.add(entry.phrase, entry);

/** Other spellings of a term speak for its category too: "aata" as "atta". */
const byPhrase = new Map(CATEGORY_WORDS.map((entry) => [entry.phrase, entry]));
for (const [spelling, term] of SYNONYMS) {
  const entry = byPhrase.get(term);
  if (entry) CATEGORY_INDEX.add(spelling, entry);
}
