import { afterAll, describe, expect, it } from '@jest/globals';
import { killPart, startPart } from '@kirana/local-stack';
import { importEnded, listingsOf, openMarketplace, startImport } from '@kirana/marketplace';
import { searchableListings } from '@kirana/search';
import { eventually, uniqueName } from '@kirana/testing';
import { priceList } from './price-list.ts';

const market = openMarketplace();
const { addresses, profile, warehouse } = market;
afterAll(() => market.close());

const ROWS = 600;

describe('killing a part during an import', () => {
  it.each(['search-indexer', 'warehouse-loader', 'cdc-bridge', 'catalog-service'])(
    'of %s loses nothing and doubles nothing once it is back',
    async (part) => {
      const seller = await market.aSeller();
      const sellerId = seller.sellerId ?? '';
      const { importId } = await startImport(addresses, seller, priceList(ROWS, uniqueName('kz')));
      await eventually(async () => (await listingsSoFar(sellerId)) > 0, { everyMs: 20 });
      expect(await killPart(profile, part)).toBe(true);
      await startPart(profile, part);
      const ended = await importEnded(addresses, seller, importId, { timeoutMs: 150_000 });
      expect([ended.accepted, ended.rejected]).toEqual([ROWS, 0]);
      const listings = await listingsOf(addresses, seller);
      const expected = listings.map(({ listingId, version }) => `${listingId} ${version}`).sort();
      expect(expected.length).toBe(ROWS);
      await eventually(
        async () => {
          const found = await searchableListings(market.search, { sellerId });
          expect(found.map(({ listingId, version }) => `${listingId} ${version}`).sort()).toEqual(
            expected,
          );
          const rows = await warehouse.query(
            'SELECT listing_id, _source_version AS version FROM dim_listing WHERE seller_id = $1 AND is_current',
            [sellerId],
          );
          expect(rows.map((row) => `${row['listing_id']} ${row['version']}`).sort()).toEqual(
            expected,
          );
          return true;
        },
        { timeoutMs: 90_000, everyMs: 300 },
      );
      const doubled = await warehouse.query(
        'SELECT listing_id FROM dim_listing WHERE seller_id = $1 GROUP BY listing_id, _source_version HAVING COUNT(*) > 1',
        [sellerId],
      );
      expect(doubled).toEqual([]);
    },
    300_000,
  );
});

/** How many of the seller's listings have come through so far, at whichever end is further. */
async function listingsSoFar(sellerId: string): Promise<number> {
  const found = await searchableListings(market.search, { sellerId });
  const [row] = await warehouse.query(
    'SELECT COUNT(*) AS n FROM dim_listing WHERE seller_id = $1',
    [sellerId],
  );
  return Math.max(found.length, Number(row?.['n'] ?? 0));
}
