import { afterAll, describe, expect, it } from '@jest/globals';
import { importEnded, listingsOf, openMarketplace, search, startImport } from '@kirana/marketplace';
import { searchableListings } from '@kirana/search';
import { eventually, stackEndpoints, uniqueName } from '@kirana/testing';
import { createWarehouse, listingIdsOfSeller } from '@kirana/warehouse';
import { priceList } from './price-list.ts';

const market = openMarketplace();
const { addresses } = market;
const ROWS = 30;
afterAll(() => market.close());

describe('a warehouse that takes nothing for a while', () => {
  it('slows neither search nor REST, and gets everything once it takes again', async () => {
    const seller = await market.aSeller();
    const sellerId = seller.sellerId ?? '';
    const mark = uniqueName('bp');
    const analyst = createWarehouse({ url: stackEndpoints().warehouseUrl, schema: 'public' });
    // As an analyst's forgotten transaction would: nobody can write or read the table until it ends.
    await analyst.transaction(async (run) => {
      await run('LOCK TABLE dim_listing IN ACCESS EXCLUSIVE MODE');
      const { importId } = await startImport(addresses, seller, priceList(ROWS, mark));
      const ended = await importEnded(addresses, seller, importId);
      expect(ended.accepted).toBe(ROWS);
      await eventually(
        async () => (await searchableListings(market.search, { sellerId })).length === ROWS,
        { timeoutMs: 60_000, describe: 'search has what the warehouse has not' },
      );
      expect((await search(addresses, seller, { q: `${mark} namkeen` })).total).toBeGreaterThan(0);
      expect(await listingsOf(addresses, seller)).toHaveLength(ROWS);
    });
    await analyst.close();
    await eventually(
      async () => (await listingIdsOfSeller(market.warehouse, sellerId)).length === ROWS,
      { timeoutMs: 60_000, describe: 'the warehouse has it too' },
    );
  }, 180_000);
});
