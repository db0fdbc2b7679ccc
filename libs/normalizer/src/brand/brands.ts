import { DICTIONARIES } from '../dictionary/dictionaries.generated.ts';
import { PhraseIndex } from '../dictionary/phrase.ts';
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

const rows = rowsOf(DICTIONARIES.brands);

export const BRANDS: readonly Brand[] = rows.map(([name = '', , categories, note]) => ({
  name,
  categories: entriesOf(categories),
  note: (note ?? '') as BrandNote,
}));

/** Every spelling of every brand. */
export const BRAND_INDEX: PhraseIndex<Brand> = new PhraseIndex();
rows.forEach(([, spellings, , , folded = ''], at) => {
  BRAND_INDEX.add(folded, BRANDS[at]!);
  for (const spelling of entriesOf(spellings)) BRAND_INDEX.add(spelling, BRANDS[at]!);
});
