import { CATEGORIES, categoryById, isLeafCategory } from '../category/categories.ts';
import { readCategory } from '../category/read-category.ts';
import type { CategoryReading } from '../category/read-category.ts';
import { DICTIONARIES } from '../dictionary/dictionaries.generated.ts';
import { remembered } from '../dictionary/memo.ts';
import { phraseWords } from '../dictionary/phrase.ts';
import { entriesOf, rowsOf } from '../dictionary/rows.ts';
import { decided, undecided } from '../listing/decided.ts';
import type { Decided } from '../listing/decided.ts';
import type { Warning } from '../listing/normalized-listing.ts';
import { tokenize } from '../tokens/tokenize.ts';
import { isPlaceholder } from './placeholder.ts';

/** Label of another system's tree (folded) → the categories it can mean. */
const LABELS: ReadonlyMap<string, readonly string[]> = new Map(
  rowsOf(DICTIONARIES.hintCategories).flatMap(([categories, labels]) =>
    entriesOf(labels).map((label) => [label, entriesOf(categories)] as const),
  ),
);

const names = new Map(CATEGORIES.map(({ id, name }) => [phraseWords(name.en).join(' '), id]));

/** A title's category is kept below this only where the column does not speak against it. */
const UNSURE = 0.45;

/** The category column confirms the title, decides where it is silent or unsure, or is distrusted. */
export function decideCategory(
  read: CategoryReading | null,
  hint: string | null | undefined,
  warn: (warning: Warning) => void,
): Decided<string> {
  const meant = isPlaceholder(hint) ? [] : meaningOf(hint!);
  if (meant.length === 0) {
    return read
      ? decided(read.id, read.confidence, 'title')
      : undecided('no word tells the category');
  }
  if (!read)
    return meant.length === 1
      ? decided(meant[0]!, 0.6, 'hint')
      : undecided('no word tells the category');
  if (meant.includes(read.id)) return decided(read.id, Math.max(0.9, read.confidence), 'title');
  if (read.confidence < UNSURE && meant.length === 1) return decided(meant[0]!, 0.5, 'hint');
  warn({
    code: 'category-contradicts-title',
    field: 'category',
    message: `The category column says "${hint!.trim()}", the title reads as ${categoryById(read.id)?.name.en ?? read.id}.`,
  });
  return decided(read.id, read.confidence * 0.9, 'title');
}

/** Our own id or name, a label we know, or what its words say; none for labels that could mean anything. */
const meaningOf = remembered((label: string): readonly string[] => {
  const id = label.trim().toLowerCase();
  if (isLeafCategory(id)) return [id];
  const words = phraseWords(label).join(' ');
  const known = LABELS.get(words) ?? (names.has(words) ? [names.get(words)!] : undefined);
  if (known) return known.flatMap(withChildren);
  const read = readCategory(tokenize(label), null);
  return read && read.confidence > 0.6 ? [read.id] : [];
});

const withChildren = (id: string): string[] =>
  isLeafCategory(id)
    ? [id]
    : CATEGORIES.filter(({ parent }) => parent === id).map((category) => category.id);
