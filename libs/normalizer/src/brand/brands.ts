import { DICTIONARIES } from '../dictionary/dictionaries.generated.ts';
import { PhraseIndex, phraseWords } from '../dictionary/phrase.ts';
import { entriesOf, rowsOf } from '../dictionary/rows.ts';

/**
 * How a brand's name behaves in a title. `start`: also an ordinary word, so believed only at the start or in capitals; `owner`: a
 * company, named only where no brand of its own follows.
 */
export type BrandNote = 'start' | 'owner' | 'sub' | '';

export interface Brand {
  readonly name: string;
  /** What it is known to sell, most usual first. */
  readonly categories: readonly string[];
  readonly note: BrandNote;
}

export const BRANDS: readonly Brand[] = rowsOf(DICTIONARIES.brands).map(
  ([name = '', , categories, note]) => ({
    name,
    categories: entriesOf(categories),
    note: (note ?? '') as BrandNote,
  }),
);

const spellings = rowsOf(DICTIONARIES.brands).map(([, column]) => entriesOf(column));

/** Every spelling of every brand. */
export const BRAND_INDEX: PhraseIndex<Brand> = new PhraseIndex();
BRANDS.forEach((brand, row) => {
  for (const spelling of [brand.name, ...spellings[row]!])
    BRAND_INDEX.add(phraseWords(spelling), brand);
});
