import type { BrandReading } from '../brand/read-brand.ts';
import type { Token } from '../tokens/token.ts';

const PACKING = new Set([
  'pouch',
  'jar',
  'tin',
  'bottle',
  'carton',
  'pack',
  'packet',
  'box',
  'combo',
  'can',
  'tub',
  'bag',
  'sachet',
  'pet',
]);

/** The title without brand, quantity, pack, price and packaging, lower case. */
export function productWords(
  title: string,
  tokens: readonly Token[],
  brand: BrandReading | null,
  taken: (at: number) => boolean,
): string {
  const kept = tokens.filter(
    ({ kind, text }, at) =>
      kind !== 'mark' &&
      !taken(at) &&
      !PACKING.has(text) &&
      !(brand && at >= brand.from && at < brand.to),
  );
  const words = kept.map(({ start, end }) => title.slice(start, end).toLowerCase());
  return words.join(' ') || title.trim().toLowerCase();
}
