import { readFileSync } from 'node:fs';

/** Key in the module → file. */
const FILES = {
  units: 'units.tsv',
  numberWords: 'number-words.tsv',
  brands: 'brands.tsv',
  categories: 'categories.tsv',
  categoryWords: 'category-words.tsv',
  synonyms: 'synonyms.tsv',
  commonWords: 'common-words.tsv',
  hintCategories: 'hint-categories.tsv',
  hsnChapters: 'hsn-chapters.tsv',
} as const;

export type DictionaryTexts = Record<keyof typeof FILES, string>;

/** The dictionaries as they stand on disk. */
export function readDictionaries(): DictionaryTexts {
  return Object.fromEntries(
    Object.entries(FILES).map(([key, file]) => [
      key,
      readFileSync(new URL(`../dictionaries/${file}`, import.meta.url), 'utf8'),
    ]),
  ) as DictionaryTexts;
}

/** The TypeScript module that carries them. */
export function dictionaryModule(texts: DictionaryTexts): string {
  const members = Object.entries(texts).map(
    ([key, text]) => `  ${key}: ${JSON.stringify(text)},\n`,
  );
  return `// Written by tools/build-dictionaries.ts from dictionaries/*.tsv: change those.\nexport const DICTIONARIES = {\n${members.join('')}} as const;\n`;
}
