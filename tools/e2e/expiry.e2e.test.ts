import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { addDays, dayInIndia } from '@kirana/domain';
import { startInstance } from '@kirana/load';
import type { Person, SearchPage } from '@kirana/marketplace';
import {
  addLot,
  call,
  importEnded,
  listingsOf,
  openMarketplace,
  placeOrder,
  search,
  startImport,
} from '@kirana/marketplace';
import { eventually, uniqueName } from '@kirana/testing';
import { priceList } from './price-list.ts';

const market = openMarketplace();
const { addresses, profile } = market;
afterAll(() => market.close());

const DAY_MS = 86_400_000;
const PINCODE = '560001';
const WAIT = { timeoutMs: 60_000, everyMs: 200 };

/** Order-service once more, in a process that lives two days ahead; the stack's own stays in the present. */
function orderServiceInTwoDays() {
  const preload = pathToFileURL(join(import.meta.dirname, 'moved-clock.ts'));
  preload.searchParams.set('ms', String(2 * DAY_MS));
  const settings = { NODE_OPTIONS: `--import ${preload.href}` };
  return startInstance(profile, 'order-service', profile.portBase + 60, settings);
}

interface Goods {
  readonly listingId: string;
  readonly title: string;
  readonly lotId: string;
}

/** Marked down, in stock, and sellable through tomorrow. */
async function goodsOfTomorrow(seller: Person): Promise<Goods> {
  const list = priceList(1, uniqueName('zx'));
  const { importId } = await startImport(addresses, seller, list);
  await importEnded(addresses, seller, importId);
  const [listing] = await listingsOf(addresses, seller);
  const { listingId = '', title = '' } = listing ?? {};
  const expiresOn = addDays(dayInIndia(Date.now()), 1);
  const lot = { listingId, quantity: 9, expiresOn };
  const { lotId } = await eventually(() => addLot(addresses, seller, lot), WAIT);
  await call('PUT', `${addresses.order}/v1/listings/${listingId}/terms`, {
    token: seller.token,
    json: { markdown: { withinDays: 30, percent: 20 } },
  });
  return { listingId, title, lotId };
}

/** How a shop finds the goods: units that search tells, and whether they are among the deals. */
async function seen(shop: Person, { listingId, title }: Goods) {
  const query = { q: title, pincode: PINCODE, inStock: 'true' };
  const page = await search(addresses, shop, query);
  const offers = page.items.flatMap((hit) => hit.offers as readonly Offered[]);
  const url = `${addresses.catalog}/v1/deals?pincode=${PINCODE}&withinDays=2&limit=50`;
  const deals = await call<{ items: { listingId: string }[] }>('GET', url, { token: shop.token });
  return {
    inStock: offers.find((offer) => offer.listingId === listingId)?.available ?? 0,
    deal: deals.items.some((deal) => deal.listingId === listingId),
  };
}
const eventuallySeen = (shop: Person, goods: Goods, expected: object) =>
  eventually(async () => {
    expect(await seen(shop, goods)).toEqual(expected);
    return true;
  }, WAIT);
type Offered = SearchPage['items'][number]['offers'][number] & { readonly available: number };

describe('a lot whose last day is over', () => {
  it('leaves search, deals and reservation by itself', async () => {
    const seller = await market.aSeller();
    const shop = await market.aShop();
    const goods = await goodsOfTomorrow(seller);
    const order = { deliveryPincode: PINCODE, lines: [{ listingId: goods.listingId, units: 1 }] };
    await eventually(() => placeOrder(addresses, shop, order), WAIT);
    await eventuallySeen(shop, goods, { inStock: 8, deal: true });
    const ahead = await orderServiceInTwoDays();
    try {
      await eventuallySeen(shop, goods, { inStock: 0, deal: false });
    } finally {
      await ahead.stop();
    }
    // Search, deals and this order-service live in the present, in which the goods are still good: they were told.
    await expect(placeOrder(addresses, shop, order)).rejects.toMatchObject({ status: 409 });
    const url = `${addresses.order}/v1/lots/${goods.lotId}/movements`;
    const ledger = await call<{ items: { kind: string }[] }>('GET', url, { token: seller.token });
    // Nobody accepted the order within its day either: its unit came back, and went with the others.
    expect(new Set(ledger.items.map(({ kind }) => kind))).toEqual(
      new Set(['received', 'reserved', 'released', 'expired']),
    );
  }, 180_000);
});
