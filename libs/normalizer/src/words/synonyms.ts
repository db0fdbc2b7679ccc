import { DICTIONARIES } from '../dictionary/dictionaries.generated.ts';
import { entriesOf, rowsOf } from '../dictionary/rows.ts';

/** Spelling (folded words joined by a space) → canonical grocery term, e.g. "aata" and "आटा" → "atta". */
export const SYNONYMS: ReadonlyMap<string, string> = new Map(
  rowsOf(DICTIONARIES.synonyms).flatMap(([term = '', spellings]) =>
    [term, ...entriesOf(spellings)].map((word) => [word, term] as const),
  ),
);
