import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { normalize } from '@kirana/normalizer';
import { catalogueListings, hasCatalogues } from './catalogues.ts';
import type { CatalogueListing } from './catalogues.ts';
import { areUnlike, mergedPairs, pairHash, sampleOf } from './merged-pairs.ts';

const SHARED = new URL('../../../shared/data/', import.meta.url);
const CHECKED = new URL('./merged-pairs.tsv', import.meta.url);

/** Skipped where the shared catalogues are not beside the checkout. */
const withCatalogues = hasCatalogues(SHARED) ? it : it.skip;

/** Pair hash → whether a person found the two to be one product. */
const verdicts = new Map(
  readFileSync(CHECKED, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => [line.split('\t')[0]!, line.split('\t')[1] === 'same'] as const),
);

describe('grouping', () => {
  it('was looked at in 200 merged pairs, at least 99 % of them truly one product', () => {
    const same = [...verdicts.values()].filter((isSame) => isSame).length;
    expect(verdicts.size).toBeGreaterThanOrEqual(195);
    expect(same / verdicts.size).toBeGreaterThanOrEqual(0.99);
  });

  withCatalogues(
    'still merges what was found one product, and little that nobody looked at',
    () => {
      const pairs = mergedPairs(catalogueListings(SHARED), (listing) => normalize(listing));
      const hashes = new Set(pairs.map(pairHash));
      const kept = [...verdicts].filter(([hash, isSame]) => isSame && hashes.has(hash)).length;
      expect(kept / verdicts.size).toBeGreaterThanOrEqual(0.95);
      const unseen = sampleOf(pairs, 200).filter(
        (pair) => areUnlike(pair) && !verdicts.has(pairHash(pair)),
      );
      expect(unseen.length).toBeLessThanOrEqual(2);
    },
  );
});

describe('mergedPairs', () => {
  const listing = (title: string, source: string): CatalogueListing => ({ title, source });
  const read = (text: CatalogueListing) => normalize(text);

  it('pairs listings of one product, but not a seller with himself', () => {
    const listings = [
      listing('Amul Butter 100 g', 'a'),
      listing('AMUL butter 100gm', 'b'),
      listing('Amul Butter 500 g', 'b'),
    ];
    expect(mergedPairs(listings, read)).toHaveLength(1);
    expect(mergedPairs([listings[0]!, listings[0]!], read)).toEqual([]);
  });

  it('draws unlike titles first', () => {
    const alike = { a: listing('Dal 1kg', 'a'), b: listing('DAL 1 KG', 'b') };
    const unlike = { a: listing('Toor Dal 1kg', 'a'), b: listing('Dal Toor 1kg', 'b') };
    expect(sampleOf([alike, unlike], 1)).toEqual([unlike]);
  });
});
