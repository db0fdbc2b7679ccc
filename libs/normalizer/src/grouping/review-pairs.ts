import { brandKey } from '../identity/product-id.ts';
import { identityWords } from '../identity/identity-words.ts';
import type { NormalizedListing } from '../listing/normalized-listing.ts';
import { phraseWords } from '../dictionary/phrase.ts';

/** As much of a reading as grouping looks at. */
export type Groupable = Pick<
  NormalizedListing,
  'productId' | 'brand' | 'product' | 'netQuantity' | 'packCount'
>;

/** Two products that may be one: kept apart until a person has looked. */
export interface ReviewPair {
  readonly a: Groupable;
  readonly b: Groupable;
  /** Words that only one of the two has. */
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
  /** For people: what makes the pair likely, and what speaks against it. */
  readonly reason: string;
}

/** No block larger than this is compared pair by pair: its words tell too little. */
const MAX_BLOCK = 60;
/** At most so many words may differ in all. */
const MAX_DIFFERENCE = 2;

/**
 * Pairs of unlike products of one brand, content and pack whose words differ little: "Pure Cow Ghee" and "Cow Ghee", or one word
 * spelt in two ways. Nothing is merged by this.
 */
export function reviewPairs(listings: Iterable<Groupable>): ReviewPair[] {
  const pairs: ReviewPair[] = [];
  for (const block of blocksOf(listings).values()) {
    if (block.length > MAX_BLOCK) continue;
    for (let a = 0; a < block.length; a++) {
      for (let b = a + 1; b < block.length; b++) {
        const pair = pairOf(block[a]!, block[b]!);
        if (pair) pairs.push(pair);
      }
    }
  }
  return pairs;
}

interface Candidate {
  readonly listing: Groupable;
  readonly words: readonly string[];
}

/** One candidate a product, by brand, content and pack; without a brand or a content there is nothing to go by. */
function blocksOf(listings: Iterable<Groupable>): Map<string, Candidate[]> {
  const blocks = new Map<string, Candidate[]>();
  const seen = new Set<string>();
  for (const listing of listings) {
    const { brand, netQuantity, packCount, productId } = listing;
    if (brand === null || netQuantity === null || seen.has(productId)) continue;
    seen.add(productId);
    const key = `${brandKey(brand)}|${netQuantity.value}${netQuantity.unit}|${packCount}`;
    const block = blocks.get(key) ?? [];
    block.push({ listing, words: identityWords(phraseWords(listing.product)) });
    blocks.set(key, block);
  }
  return blocks;
}

function pairOf(a: Candidate, b: Candidate): ReviewPair | null {
  const onlyA = a.words.filter((word) => !b.words.includes(word));
  const onlyB = b.words.filter((word) => !a.words.includes(word));
  const shared = a.words.length - onlyA.length;
  if (shared === 0 || onlyA.length + onlyB.length > MAX_DIFFERENCE) return null;
  const oneSided = onlyA.length === 0 || onlyB.length === 0;
  if (!oneSided && !spellAlike(onlyA[0]!, onlyB[0]!)) return null;
  const reason = reasonOf(onlyA, onlyB);
  return { a: a.listing, b: b.listing, onlyA, onlyB, reason };
}

function reasonOf(onlyA: readonly string[], onlyB: readonly string[]): string {
  const same = 'same brand, content and pack;';
  if (onlyA.length + onlyB.length === 0) return `${same} they differ in packaging or advertising`;
  if (onlyA.length > 0 && onlyB.length > 0)
    return `${same} "${onlyA[0]}" may be "${onlyB[0]}" misspelt`;
  return `${same} only one says "${[...onlyA, ...onlyB].join(' ')}"`;
}

/** One letter changed, left out or put in, in words of at least five letters. */
function spellAlike(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}
