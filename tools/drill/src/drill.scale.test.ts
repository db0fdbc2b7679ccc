import { afterAll, describe, expect, it } from '@jest/globals';
import { importEnded, openMarketplace, startImport } from '@kirana/marketplace';
import { searchableListings } from '@kirana/search';
import { eventually } from '@kirana/testing';
import { DRILLS } from './drills.ts';

const market = openMarketplace();
afterAll(() => market.close());

describe('a drill', () => {
  it.each(['tables', 'index', 'warehouse'])(
    'brings the %s back as they were',
    async (name) => {
      const seller = await market.aSeller();
      const bytes = new TextEncoder().encode(`Item,MRP\nTata Salt 1 kg ${name},28\n`);
      const file = { name: 'drill.csv', bytes };
      const { importId } = await startImport(market.addresses, seller, file);
      await importEnded(market.addresses, seller, importId);
      const sellerId = seller.sellerId ?? '';
      await eventually(
        async () => (await searchableListings(market.search, { sellerId })).length === 1,
        { timeoutMs: 60_000 },
      );
      const report = await DRILLS[name]!();
      expect(report).toMatchObject({ drill: name, equal: true });
      expect(report.restored).toBeGreaterThan(0);
    },
    240_000,
  );
});
