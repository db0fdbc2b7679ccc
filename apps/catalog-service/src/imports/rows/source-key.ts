import { stableId } from '@kirana/domain';
import type { Id } from '@kirana/domain';
import type { RowDraft } from './row-draft.ts';

/** What makes a row the same listing in the next file: the seller's own code, else name, content, pack and barcode. */
export function sourceKey({
  sku,
  title,
  hints,
}: Pick<RowDraft, 'sku' | 'title' | 'hints'>): string {
  if (sku !== undefined) return `sku:${fold(sku)}`;
  const { unit, unitValue, pack, gtin } = hints;
  return `row:${[title, unit, unitValue, pack, gtin].map((part) => fold(part ?? '')).join('\u001f')}`;
}

/** The listing of a seller's row; `occurrence` is 1 for the first row of a file with that key, 2 for the next … */
export const listingIdOf = (sellerId: string, key: string, occurrence = 1): Id<'lst'> =>
  occurrence === 1
    ? stableId('lst', sellerId, key)
    : stableId('lst', sellerId, key, String(occurrence));

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}.%&+]+/gu, ' ')
    .trim();
