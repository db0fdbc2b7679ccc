import {
  createSearch,
  indexListingChanges,
  provisionIndex,
  searchableListings,
  Storefront,
} from '@kirana/search';
import { changeEventOf } from '@kirana/testing';
import type { CatalogueRow } from './catalogues.ts';

/** What an engine gives for a query: units (products or rows), best first. */
export interface Engine {
  /** Rows by the unit that stands for them in an answer. */
  readonly units: ReadonlyMap<string, readonly CatalogueRow[]>;
  find(query: string): Promise<{ units: readonly string[]; zero: boolean }>;
  close(): Promise<void>;
}

const BATCH = 500;

/** Our search as the catalog serves it, over an index of the rows. */
export async function openOurs(
  node: string,
  indexPrefix: string,
  rows: readonly CatalogueRow[],
): Promise<Engine> {
  const search = createSearch({ node, indexPrefix });
  await provisionIndex(search);
  for (let from = 0; from < rows.length; from += BATCH) {
    const changes = rows.slice(from, from + BATCH).map(({ listing }) => ({
      key: listing.listingId,
      event: changeEventOf('listing', 'create', null, listing),
    }));
    await indexListingChanges(search, changes);
  }
  await search.client.indices.refresh({ index: search.alias('listings') });
  const products = new Map(
    (await searchableListings(search, {}, 20_000)).map((each) => [each.listingId, each.productId]),
  );
  const storefront = new Storefront(search);
  return {
    units: Map.groupBy(rows, ({ listing }) => products.get(listing.listingId) ?? ''),
    async find(text) {
      const request = { text, filters: {}, sort: 'relevance', limit: 20 } as const;
      const { items, fit } = await storefront.search(request);
      const zero = items.length === 0 || fit === 'popular';
      return { units: zero ? [] : items.map(({ productId }) => productId), zero };
    },
    async close() {
      await search.client.indices.delete({ index: `${indexPrefix}*` });
      await search.close();
    },
  };
}
