import { entriesOf } from '../src/dictionary/rows.ts';
import { phraseWords } from '../src/dictionary/phrase.ts';
import { FILES } from './dictionary-module.ts';
import type { Dictionaries, DictionaryName } from './dictionary-module.ts';

const UNIT_KINDS = new Set(
  'mass volume length count content either shades strength container never'.split(' '),
);
const BASES = new Set(['g', 'ml', 'pc', 'm', '-']);
const BRAND_NOTES = new Set(['', 'start', 'sub', 'owner']);
const WORD_KINDS = new Set(['goods', 'flavour']);

/** Every contradiction and duplicate of the dictionaries, a sentence each that names file and entry; none when all is well. */
export function faultsOf(dictionaries: Dictionaries): string[] {
  const categories = new Set(dictionaries.categories.map(([id = '']) => id));
  const known = (column: string | undefined): string[] =>
    entriesOf(column).filter((id) => id !== '-' && !categories.has(id));
  return [
    ...repeated(dictionaries, 'units', (row) => entriesOf(row[3])),
    ...repeated(dictionaries, 'numberWords', (row) => entriesOf(row[1])),
    ...repeated(dictionaries, 'brands', (row) => [row[0]!, ...entriesOf(row[1])]),
    ...repeated(dictionaries, 'categories', (row) => [row[0]!]),
    ...repeated(dictionaries, 'categoryWords', (row) => entriesOf(row[3])),
    ...repeated(dictionaries, 'synonyms', (row) => [row[0]!, ...entriesOf(row[1])]),
    ...repeated(dictionaries, 'hintCategories', (row) => entriesOf(row[1])),
    ...repeated(dictionaries, 'hsnChapters', (row) => [row[0]!]),
    ...each(dictionaries, 'units', ([kind = '', base = '', factor]) => [
      ...(UNIT_KINDS.has(kind) ? [] : [`unknown kind "${kind}"`]),
      ...(BASES.has(base) ? [] : [`unknown base unit "${base}"`]),
      ...(Number(factor) > 0 ? [] : [`factor "${factor}" is no positive number`]),
    ]),
    ...each(dictionaries, 'numberWords', ([value]) =>
      Number(value) > 0 ? [] : [`"${value}" is no positive number`],
    ),
    ...each(dictionaries, 'brands', ([name, , ids, note = '']) => [
      ...known(ids).map((id) => `${name}: unknown category "${id}"`),
      ...(BRAND_NOTES.has(note) ? [] : [`${name}: unknown note "${note}"`]),
    ]),
    ...each(dictionaries, 'categoryWords', ([id, weight, kind = '']) => [
      ...known(id).map((unknown) => `unknown category "${unknown}"`),
      ...(Number(weight) >= 0 && Number(weight) <= 9 ? [] : [`weight "${weight}" is not 0 to 9`]),
      ...(WORD_KINDS.has(kind) ? [] : [`unknown kind "${kind}"`]),
    ]),
    ...each(dictionaries, 'hintCategories', ([ids]) =>
      known(ids).map((id) => `unknown category "${id}"`),
    ),
    ...each(dictionaries, 'hsnChapters', ([code, ids]) =>
      known(ids).map((id) => `${code}: unknown category "${id}"`),
    ),
  ];
}

function each(
  dictionaries: Dictionaries,
  name: DictionaryName,
  faults: (row: string[]) => string[],
): string[] {
  return dictionaries[name].flatMap((row) =>
    faults(row).map((fault) => `${FILES[name].file}: ${fault}`),
  );
}

/** An entry written twice is a duplicate in one row and a contradiction in two. */
function repeated(
  dictionaries: Dictionaries,
  name: DictionaryName,
  entries: (row: string[]) => string[],
): string[] {
  const owner = new Map<string, number>();
  return dictionaries[name].flatMap((row, at) =>
    entries(row).flatMap((entry) => {
      const folded = phraseWords(entry).join(' ') || entry;
      const before = owner.get(folded);
      owner.set(folded, at);
      if (before === undefined) return [];
      const where =
        before === at
          ? 'twice in one row'
          : `in the rows of "${dictionaries[name][before]![0]}" and "${row[0]}"`;
      return [`${FILES[name].file}: "${entry}" stands ${where}`];
    }),
  );
}
