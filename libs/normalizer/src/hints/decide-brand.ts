import { BRAND_INDEX } from '../brand/brands.ts';
import type { BrandReading } from '../brand/read-brand.ts';
import { remembered } from '../dictionary/memo.ts';
import { brandKey } from '../identity/product-id.ts';
import { decided, undecided } from '../listing/decided.ts';
import type { Decided } from '../listing/decided.ts';
import type { Warning } from '../listing/normalized-listing.ts';
import { tokenize } from '../tokens/tokenize.ts';
import { isPlaceholder } from './placeholder.ts';

/** The brand column confirms the title, fills its silence, or is distrusted. */
export function decideBrand(
  title: string,
  read: BrandReading | null,
  hint: string | null | undefined,
  warn: (warning: Warning) => void,
): Decided<string> {
  const column = isPlaceholder(hint) ? null : usualName(hint!.trim());
  if (column === null) {
    return read
      ? decided(read.name, read.confidence, 'title')
      : undecided('the title names no brand we can tell');
  }
  if (!read)
    return standsIn(title, column) ? decided(column, 0.95, 'title') : decided(column, 0.6, 'hint');
  if (agree(read.name, column)) return decided(read.name, 0.99, 'title');
  if (!read.known && standsIn(title, column)) return decided(column, 0.95, 'title');
  warn({
    code: 'brand-contradicts-title',
    field: 'brand',
    message: `The brand column says "${column}", the title says "${read.name}".`,
  });
  return decided(read.name, read.known ? read.confidence - 0.1 : 0.45, 'title');
}

/** The dictionary's spelling where the whole cell is a known brand; else the cell. */
const usualName = remembered((cell: string): string => {
  const tokens = tokenize(cell);
  const found = BRAND_INDEX.longestAt(tokens, 0);
  return found && found.to === tokens.length ? found.value.name : cell;
});

const standsIn = (title: string, brand: string): boolean => {
  const key = brandKey(brand);
  return key.length > 1 && brandKey(title).includes(key);
};

/** "Tata" and "Tata Sampann" do not contradict each other. */
function agree(read: string, column: string): boolean {
  const [a, b] = [brandKey(read), brandKey(column)];
  return a.includes(b) || b.includes(a);
}
