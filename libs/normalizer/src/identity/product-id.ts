import type { Quantity } from '@kirana/domain';

/** What makes two offers offers of one product. */
export interface ProductIdentity {
  readonly gtin: string | null;
  readonly brand: string | null;
  /** Canonical words of the product; order and repetition do not matter. */
  readonly words: readonly string[];
  readonly netQuantity: Quantity | null;
  readonly packCount: number;
}

/** The text that is equal for offers of one product and differs for all others. */
export function productKey({
  gtin,
  brand,
  words,
  netQuantity,
  packCount,
}: ProductIdentity): string {
  if (gtin) return `gtin:${gtin}`;
  const quantity = netQuantity ? `${netQuantity.value}${netQuantity.unit}` : '?';
  const sorted = [...new Set(words)].sort().join(' ');
  return `${brandKey(brand ?? '')}|${sorted}|${quantity}|${packCount}`;
}

/** Letters and digits of a brand, lower case: how brands are compared. */
export const brandKey = (brand: string): string =>
  brand.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');

/** `prd_` and 28 characters made of the key alone: the same everywhere, always. 128 bits, so chance never merges two. */
export const productId = (identity: ProductIdentity): string => {
  const key = productKey(identity);
  return `prd_${SEEDS.map((seed) => fnv1a(key, seed).toString(36).padStart(7, '0')).join('')}`;
};

/** Four hashes with unlike seeds stand in for one of 128 bits, which 32-bit arithmetic computes far faster. */
const SEEDS = [0x811c9dc5, 0x01000193, 0x5bd1e995, 0x2545f491];

/** FNV-1a over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/), its bits stirred once more at the end. */
function fnv1a(key: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
