import { DICTIONARIES } from '../dictionary/dictionaries.generated.ts';
import { entriesOf, rowsOf } from '../dictionary/rows.ts';

/** Spelling (folded words joined by a space) → canonical grocery term, e.g. "aata" and "आटा" → "atta". */
export const SYNONYMS: ReadonlyMap<string, string> = new Map(
  rowsOf(DICTIONARIES.synonyms).flatMap(([term = '', spellings]) =>
    [term, ...entriesOf(spellings)].map((word) => [word, term] as const),
  ),
);

/** First words of two-word terms: most words start none and need no look at the next. */
export const PAIR_STARTS: ReadonlySet<string> = new Set(
  [...SYNONYMS.keys()].filter((words) => words.includes(' ')).map((words) => words.split(' ')[0]!),
);
