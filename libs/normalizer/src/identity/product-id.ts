import type { Quantity } from '@kirana/domain';
import { isAscii } from '../tokens/fold.ts';
import { identityWords } from './identity-words.ts';

/** What makes two offers offers of one product. */
export interface ProductIdentity {
  /** A valid GTIN of 14 digits, which settles it. */
  readonly gtin: string | null;
  readonly brand: string | null;
  /** Folded words of the product. */
  readonly words: readonly string[];
  readonly netQuantity: Quantity | null;
  readonly packCount: number;
  /** The listing as written: all that can be gone by where the content is unknown. */
  readonly written: () => string;
}

/**
 * The text that is equal for offers of one product and differs for all others. Without a content, or without
 * brand and words, two sizes could look alike: then only the same text is the same product.
 */
export function productKey(identity: ProductIdentity): string {
  const { gtin, brand, netQuantity, packCount } = identity;
  if (gtin) return `gtin:${gtin}:${packCount}`;
  const words = identityWords(identity.words);
  if (netQuantity === null || (words.length === 0 && brand === null))
    return `text:${identity.written()}`;
  return `${brandKey(brand ?? '')}|${words.join(' ')}|${netQuantity.value}${netQuantity.unit}|${packCount}`;
}

const ACCENTS = /[\u0300-\u036f]/g;
const NOT_ALPHANUMERIC = /[^\p{L}\p{M}\p{N}]/gu;

/** Letters and digits of a brand, lower case, without accents: how brands are compared. */
export function brandKey(brand: string): string {
  const plain = isAscii(brand) ? brand : brand.normalize('NFKD').replace(ACCENTS, '');
  return plain.toLowerCase().replace(NOT_ALPHANUMERIC, '');
}

/** `prd_` and 28 characters made of the key alone: the same everywhere, always. 128 bits, so chance never merges two. */
export function productId(identity: ProductIdentity): string {
  const key = productKey(identity);
  let [a, b, c, d]: [number, number, number, number] = [...SEEDS];
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    a = Math.imul(a ^ code, FNV_PRIME);
    b = Math.imul(b ^ code, FNV_PRIME);
    c = Math.imul(c ^ code, FNV_PRIME);
    d = Math.imul(d ^ code, FNV_PRIME);
  }
  return `prd_${text(a)}${text(b)}${text(c)}${text(d)}`;
}

/** Four FNV-1a hashes (http://www.isthe.com/chongo/tech/comp/fnv/) with unlike seeds stand in for one of 128 bits, which 32-bit arithmetic computes far faster. */
const SEEDS = [0x811c9dc5, 0x01000193, 0x5bd1e995, 0x2545f491] as const;
const FNV_PRIME = 0x01000193;

/** A hash with its bits stirred once more, in 7 characters. */
function text(hash: number): string {
  let mixed = hash ^ (hash >>> 15);
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  return ((mixed ^ (mixed >>> 13)) >>> 0).toString(36).padStart(7, '0');
}
