import type { Listing } from '@kirana/contracts';
import type { Marketplace, Person } from '@kirana/marketplace';
import { addLot, call, importEnded, startImport } from '@kirana/marketplace';
import { eventually } from '@kirana/testing';
import { priceListOf } from './catalogue.ts';
import type { LoadConfig } from './config.ts';

/** Rows of one file: below what an import takes at most. */
const FILE_ROWS = 50_000;
/** Listings that shops order, as most orders go to a few. */
const STOCKED = 200;

/** Sellers with their listings, imported as sellers do; resolves when all can be found and counted. */
export async function fill(market: Marketplace, config: LoadConfig): Promise<Person[]> {
  const sellers: Person[] = [];
  const each = Math.ceil(config.listings / config.sellers);
  const before = await counted(market);
  for (let at = 0; at < config.sellers; at++) sellers.push(await market.aSeller());
  await Promise.all(
    sellers.map(async (seller, at) => {
      for (let from = 0; from < each; from += FILE_ROWS) {
        const file = priceListOf(Math.min(FILE_ROWS, each - from), at);
        const { importId } = await startImport(market.addresses, seller, file);
        await importEnded(market.addresses, seller, importId, { timeoutMs: 3 * 3_600_000 });
      }
    }),
  );
  await eventually(async () => (await counted(market)) - before >= each * config.sellers, {
    timeoutMs: 3_600_000,
    everyMs: 500,
    describe: 'every listing can be found and counted',
  });
  return sellers;
}

/** Listings at the end that has fewer. */
async function counted({ search, warehouse }: Marketplace): Promise<number> {
  const index = search.alias('listings');
  const { body } = await search.client.count({ index });
  const [row] = await warehouse.query('SELECT COUNT(*) AS n FROM dim_listing WHERE is_current');
  return Math.min(Number(body.count), Number(row?.['n'] ?? 0));
}

/** Puts some of the first seller's listings on sale; these are ordered. */
export async function stock({ addresses }: Marketplace, seller: Person): Promise<Listing[]> {
  const listings: Listing[] = [];
  let cursor: string | null | undefined;
  do {
    const query = new URLSearchParams({ limit: '100', ...(cursor ? { cursor } : {}) });
    const url = `${addresses.catalog}/v1/sellers/${seller.sellerId}/listings?${query}`;
    const page = await call<{ items: Listing[]; nextCursor?: string | null }>('GET', url, {
      token: seller.token,
    });
    listings.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor && listings.length < STOCKED);
  const stocked = listings.slice(0, STOCKED);
  for (const { listingId } of stocked) {
    await addLot(addresses, seller, { listingId, quantity: 1_000_000, expiresOn: null });
  }
  return stocked;
}
