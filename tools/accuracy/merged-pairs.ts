import type { NormalizedListing } from '@kirana/normalizer';
import type { CatalogueListing } from './catalogues.ts';

/** Two listings that were given one product id. */
export interface MergedPair {
  readonly a: CatalogueListing;
  readonly b: CatalogueListing;
}

/** A title without spaces, capitals and marks. */
const bare = ({ title }: CatalogueListing): string =>
  title.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');

/** Pairs that share a product id and differ in their title, or at least in their seller. */
export function mergedPairs(
  listings: readonly CatalogueListing[],
  read: (listing: CatalogueListing) => NormalizedListing,
): MergedPair[] {
  const groups = new Map<string, CatalogueListing[]>();
  for (const listing of listings) {
    const { productId } = read(listing);
    groups.set(productId, [...(groups.get(productId) ?? []), listing]);
  }
  const pairs = new Map<string, MergedPair>();
  for (const group of groups.values()) {
    for (const [at, a] of group.entries()) {
      for (const b of group.slice(at + 1)) {
        if (a.title !== b.title || a.source !== b.source) pairs.set(pairHash({ a, b }), { a, b });
      }
    }
  }
  return [...pairs.values()];
}

/** Titles that differ in more than spaces, capitals and marks are the harder test of grouping. */
export const areUnlike = ({ a, b }: MergedPair): boolean => bare(a) !== bare(b);

/** A pair's name: hex digits of its two titles, whichever comes first. */
export const pairHash = ({ a, b }: MergedPair): string =>
  [hex(a.title), hex(b.title)].sort().join('');

/**
 * The sample: first every pair of unlike titles, then those alike in all but spelling or from two sellers, each kind by
 * rising hash, so that nobody chose.
 */
export function sampleOf(pairs: readonly MergedPair[], size: number): MergedPair[] {
  const rank = (pair: MergedPair): string => `${areUnlike(pair) ? 0 : 1}${hex(pairHash(pair))}`;
  return [...pairs].sort((x, y) => (rank(x) < rank(y) ? -1 : 1)).slice(0, size);
}

const hex = (text: string): string => fnv1a(text).toString(16).padStart(8, '0');

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}
