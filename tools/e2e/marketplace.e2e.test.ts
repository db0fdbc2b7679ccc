import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Listing } from '@kirana/contracts';
import type { Person } from '@kirana/marketplace';
import {
  addLot,
  call,
  importEnded,
  listingsOf,
  openMarketplace,
  placeOrder,
  rejectedRows,
  search,
  startImport,
} from '@kirana/marketplace';
import { searchableListings } from '@kirana/search';
import { eventually, uniqueName } from '@kirana/testing';
import { listingIdsOfSeller, orderLines } from '@kirana/warehouse';
import { priceList } from './price-list.ts';

const market = openMarketplace();
const { addresses, warehouse } = market;
afterAll(() => market.close());

const sample = (name: string) => {
  const path = join(import.meta.dirname, '../../data', name);
  return { name: basename(path), bytes: new Uint8Array(readFileSync(path)) };
};

const importAll = async (seller: Person, file: { name: string; bytes: Uint8Array }) => {
  const started = await startImport(addresses, seller, file);
  return importEnded(addresses, seller, started.importId, { timeoutMs: 120_000 });
};
const searchable = async (seller: Person) =>
  (await searchableListings(market.search, { sellerId: seller.sellerId ?? '' })).map(
    ({ listingId }) => listingId,
  );
const countable = (seller: Person) => listingIdsOfSeller(warehouse, seller.sellerId ?? '');

/** Waits until exactly these listings are seen at both ends. */
const arrived = (seller: Person, listings: readonly Listing[]) => {
  const expected = listings.map(({ listingId }) => listingId).sort();
  return eventually(
    async () => {
      expect((await searchable(seller)).sort()).toEqual(expected);
      expect((await countable(seller)).sort()).toEqual(expected);
      return true;
    },
    { timeoutMs: 60_000, everyMs: 200 },
  );
};

describe('a price list', () => {
  it.each(['sharma-traders.csv', 'metro-fmcg.xlsx'])(
    '%s is accounted for row by row, searchable and countable, and doubled by no second import',
    async (name) => {
      const seller = await market.aSeller();
      const ended = await importAll(seller, sample(name));
      expect(ended.accepted + ended.rejected).toBe(ended.rows);
      expect(ended.accepted).toBeGreaterThan(50);
      const rejects = await rejectedRows(addresses, seller, ended.importId);
      expect(rejects.length).toBe(ended.rejected);
      expect(rejects.every(({ code, row }) => code !== '' && row > 0)).toBe(true);
      const listings = await listingsOf(addresses, seller);
      expect(listings.length).toBe(ended.accepted);
      await arrived(seller, listings);
      await importAll(seller, sample(name));
      expect((await listingsOf(addresses, seller)).length).toBe(ended.accepted);
    },
    180_000,
  );
});

describe('a listing', () => {
  it('that is changed or deleted over REST is changed or gone in search and in the warehouse', async () => {
    const seller = await market.aSeller();
    const shop = await market.aShop();
    const mark = uniqueName('zx');
    await importAll(seller, priceList(2, mark));
    const [kept, dropped] = await listingsOf(addresses, seller);
    await arrived(seller, [kept!, dropped!]);
    const url = (listing: Listing) => `${addresses.catalog}/v1/listings/${listing.listingId}`;
    await call('PATCH', url(kept!), {
      token: seller.token,
      json: { pricePaise: 1234 },
      headers: { 'if-match': `"${kept!.version}"` },
    });
    await call('DELETE', url(dropped!), { token: seller.token });
    await arrived(seller, [kept!]);
    await eventually(async () => {
      const page = await search(addresses, shop, { q: kept!.title });
      const offers = page.items.flatMap((hit) => hit.offers);
      expect(offers.find(({ listingId }) => listingId === kept!.listingId)?.pricePaise).toBe(1234);
      expect(offers.some(({ listingId }) => listingId === dropped!.listingId)).toBe(false);
      return true;
    });
    const history = await eventually(async () => {
      const rows = await warehouse.query(
        'SELECT price_paise, valid_to, is_current, is_deleted FROM dim_listing WHERE listing_id = $1 ORDER BY _source_version',
        [kept!.listingId],
      );
      return rows.length === 2 ? rows : null;
    });
    expect(history.map((row) => [row['price_paise'], row['is_current']])).toEqual([
      [kept!.pricePaise, false],
      [1234, true],
    ]);
  }, 120_000);
});

describe('an order', () => {
  it('takes the lot that expires first, once for one key, and is counted in the warehouse', async () => {
    const seller = await market.aSeller();
    const shop = await market.aShop();
    await importAll(seller, priceList(1, uniqueName('zy')));
    const [listing] = await listingsOf(addresses, seller);
    const { listingId, pricePaise } = listing!;
    const later = await eventually(() =>
      addLot(addresses, seller, { listingId, quantity: 5, expiresOn: '2099-02-01' }),
    );
    const sooner = await addLot(addresses, seller, {
      listingId,
      quantity: 2,
      expiresOn: '2099-01-01',
    });
    const request = {
      deliveryPincode: '560001',
      lines: [{ listingId, units: 3, expectedPricePaise: pricePaise ?? 0 }],
    };
    const key = uniqueName('key');
    const placed = await eventually(() => placeOrder(addresses, shop, request, key));
    const again = await placeOrder(addresses, shop, request, key);
    expect(again).toEqual(placed);
    const [order] = placed.orders;
    expect(order!.lines[0]!.picks.map(({ lotId, units }) => [lotId, units])).toEqual([
      [sooner.lotId, 2],
      [later.lotId, 1],
    ]);
    const lines = await eventually(async () => {
      const found = await orderLines(warehouse, order!.orderId);
      return found.length > 0 ? found : null;
    });
    expect(lines).toEqual([
      expect.objectContaining({ listingId, units: 3, linePaise: 3 * (pricePaise ?? 0) }),
    ]);
    const short = placeOrder(addresses, shop, { ...request, lines: [{ listingId, units: 99 }] });
    await expect(short).rejects.toMatchObject({ status: 409 });
  }, 120_000);
});
