import { readFileSync } from 'node:fs';
import { phraseWords } from '../src/dictionary/phrase.ts';
import { entriesOf, rowsOf } from '../src/dictionary/rows.ts';

/** Key in the module → its file, and the columns that hold phrases, which are folded here once and not at every start. */
export const FILES = {
  units: { file: 'units.tsv', phrases: [3] },
  numberWords: { file: 'number-words.tsv', phrases: [1] },
  brands: { file: 'brands.tsv', phrases: [1] },
  categories: { file: 'categories.tsv', phrases: [] },
  categoryWords: { file: 'category-words.tsv', phrases: [3] },
  synonyms: { file: 'synonyms.tsv', phrases: [0, 1] },
  commonWords: { file: 'common-words.tsv', phrases: [1] },
  hintCategories: { file: 'hint-categories.tsv', phrases: [1] },
  hsnChapters: { file: 'hsn-chapters.tsv', phrases: [] },
} as const;

export type DictionaryName = keyof typeof FILES;
export type Dictionaries = Record<DictionaryName, string[][]>;

/** The dictionaries' rows as they stand on disk. */
export function readDictionaries(): Dictionaries {
  return Object.fromEntries(
    Object.entries(FILES).map(([name, { file }]) => [
      name,
      rowsOf(readFileSync(new URL(`../dictionaries/${file}`, import.meta.url), 'utf8')),
    ]),
  ) as Dictionaries;
}

/** The TypeScript module that carries them. */
export function dictionaryModule(dictionaries: Dictionaries): string {
  const members = Object.entries(FILES).map(([name, { phrases }]) => {
    const columns: readonly number[] = phrases;
    const rows = dictionaries[name as DictionaryName].map((row) => {
      const folded = row.map((cell, at) => (columns.includes(at) ? foldEntries(cell) : cell));
      const own = name === 'brands' ? [foldEntries(row[0]!)] : [];
      return [...folded, ...own].join('\t');
    });
    return `  ${name}: ${JSON.stringify(rows.join('\n'))},\n`;
  });
  return `// Written by tools/build-dictionaries.ts from dictionaries/*.tsv: change those.\nexport const DICTIONARIES = {\n${members.join('')}} as const;\n`;
}

const foldEntries = (cell: string): string =>
  entriesOf(cell)
    .map((entry) => phraseWords(entry).join(' '))
    .join(',');
