import { stableId } from '@kirana/domain';
import type { Listing } from '@kirana/contracts';
import { articleOf, ARTICLES } from '../traffic/catalogue.ts';
import { seededRandom } from '@kirana/testing';
import { zipfOf } from '../traffic/zipf.ts';

/** A listing as catalog-service's import stores it: with the version that the import wrote. */
export type ImportedListing = Listing & { readonly importVersion: number };

/** The market's tail: half of all listings are of the best-known quarter of the articles. */
const TAIL = 0.5;

/** Listings of one seller's price list, in the order of its rows; the same for the same seed, seller and import. */
export function* listingItems(
  list: { readonly sellerId: string; readonly importId: string; readonly seed: number },
  rows: number,
): Generator<ImportedListing> {
  const roll = seededRandom(list.seed);
  const rank = zipfOf(ARTICLES, TAIL, roll);
  for (let row = 1; row <= rows; row++) {
    const article = articleOf(rank(), Math.floor(roll() * 20));
    const sku = `LD-${list.seed}-${row}`;
    const now = new Date().toISOString();
    const pricePaise = Math.round(article.mrpPaise * (0.8 + roll() * 0.17));
    yield {
      listingId: stableId('lst', list.sellerId, sourceKey(sku)),
      sellerId: list.sellerId,
      sku,
      title: article.title,
      hints: roll() < 0.5 ? { brand: article.brand } : {},
      corrections: {},
      mrpPaise: article.mrpPaise,
      pricePaise,
      minimumUnits: roll() < 0.2 ? 6 : 1,
      unitsStep: 1,
      importId: list.importId,
      importRow: row,
      importVersion: 1,
      status: 'active',
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
  }
}

/** How an import knows a row with a code again, so that the same list uploaded later meets these listings. */
const sourceKey = (sku: string): string => `sku:${sku.toLowerCase().replaceAll('-', ' ')}`;
