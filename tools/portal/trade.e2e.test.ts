import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '@kirana/marketplace';
import {
  addLot,
  call,
  importEnded,
  listingsOf,
  openMarketplace,
  placeOrder,
  startImport,
} from '@kirana/marketplace';
import { eventually, uniqueName } from '@kirana/testing';
import type { Browser, Page } from 'playwright-core';
import { barriersOn } from './src/browser/barriers.ts';
import { findChromium } from './src/browser/find-chromium.ts';
import { openBrowser } from './src/browser/open-browser.ts';
import { beginSession } from './src/journey/begin-session.ts';
import {
  acceptOrder,
  orderAppears,
  packWithShortage,
  picksShown,
  saveInvoice,
  shipOrder,
  watchOrders,
} from './src/journey/order-steps.ts';
import { portalWorld } from './src/journey/portal-world.ts';
import { takePicture } from './src/journey/take-picture.ts';

const world = portalWorld();
const market = openMarketplace();
const { addresses } = market;
/** Skipped where no browser is and none can be installed: `make test` says so then. */
const withBrowser = findChromium() ? describe : describe.skip;
const INDIA_AHEAD_MS = 5.5 * 3_600_000;
/** The day in India so many days from now. */
const inDays = (days: number): string =>
  new Date(Date.now() + INDIA_AHEAD_MS + days * 86_400_000).toISOString().slice(0, 10);
const PINCODE = '560001';

let browser: Browser;
let page: Page;
let seller: Person;
let shop: Person;
let listingId: string;
let title: string;
let pricePaise: number;

/** One product at ₹18 in two lots: one expires in five days, the other in 200. */
beforeAll(async () => {
  if (!findChromium()) return;
  seller = await market.aSeller();
  shop = await market.aShop();
  const mark = uniqueName('zt');
  const bytes = new TextEncoder().encode(
    `Item,MRP,Rate,SKU\n${mark} Namkeen 400gm,20,18,${mark}\n`,
  );
  const started = await startImport(addresses, seller, { name: `${mark}.csv`, bytes });
  await importEnded(addresses, seller, started.importId);
  const [listing] = await listingsOf(addresses, seller);
  if (!listing) throw new Error('The import made no listing');
  ({ listingId, title } = listing);
  pricePaise = listing.pricePaise ?? 0;
  await eventually(() =>
    addLot(addresses, seller, {
      listingId,
      quantity: 50,
      expiresOn: inDays(200),
      batch: 'LATER',
    }),
  );
  const soon = { quantity: 8, expiresOn: inDays(5), batch: 'SOONER' };
  await addLot(addresses, seller, { listingId, ...soon });
  browser = await openBrowser();
  const context = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    locale: 'en-IN',
  });
  await beginSession(context, seller);
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await market.close();
});

/** The screen as it is now: kept as a picture, and free of what axe finds. */
async function looksRight(name: string): Promise<void> {
  await takePicture(page, world, name);
  expect(await barriersOn(page)).toEqual([]);
}
const order = (units: number, payment: 'cash' | 'credit' = 'cash') =>
  eventually(async () => {
    const request = { deliveryPincode: PINCODE, lines: [{ listingId, units }], payment };
    const [placed] = (await placeOrder(addresses, shop, request)).orders;
    return placed;
  });

withBrowser('a seller at the page', () => {
  it('marks down what expires soon with one click, and the shop pays less', async () => {
    await page.goto(`${world.portal}/stock`);
    const card = page.locator('.markdown-card-urgent');
    await card.getByText('at risk in 8 units').waitFor();
    await looksRight('stock-expiring');
    await card.getByRole('button', { name: 'Mark down 1 listing' }).click();
    await card.getByText('1 listing is marked down').waitFor();
    const cart = { deliveryPincode: PINCODE, lines: [{ listingId, units: 8 }] };
    const quote = await call<object>('POST', `${addresses.order}/v1/orders/quote`, {
      token: shop.token,
      json: cart,
    });
    expect(JSON.stringify(quote)).toContain(`"discountPaise":${8 * Math.ceil(pricePaise / 4)}`);
  }, 120_000);

  it('sees an order arrive, packs it by lot, and prints its invoice', async () => {
    await watchOrders(page, world.portal);
    await page.getByText('No new orders').waitFor();
    const placed = await order(12);
    await orderAppears(page, placed.orderId);
    await looksRight('orders-live');
    await acceptOrder(page, placed.orderId);
    expect(await picksShown(page)).toEqual([
      { batch: 'SOONER', units: 8 },
      { batch: 'LATER', units: 4 },
    ]);
    await looksRight('orders-pack');
    await packWithShortage(page, title, 10);
    const number = await shipOrder(page);
    expect(number).toMatch(/\d{6}$/);
    await looksRight('orders-invoice');
    const paper = await readFile(await saveInvoice(page));
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
    const stored = await call<{ state: string; lines: { units: number }[] }>(
      'GET',
      `${addresses.order}/v1/orders/${placed.orderId}`,
      { token: seller.token },
    );
    expect(stored).toMatchObject({ state: 'shipped', lines: [{ units: 10, shortUnits: 2 }] });
  }, 180_000);

  it('hears of an order that was placed while the line was down', async () => {
    await watchOrders(page, world.portal);
    await page.context().setOffline(true);
    await page.getByText('Waiting for the line').waitFor();
    const placed = await order(1);
    await page.context().setOffline(false);
    await orderAppears(page, placed.orderId);
  }, 120_000);

  it('gives a shop credit and writes its payment down', async () => {
    await page.goto(`${world.portal}/khata/${shop.shopId}`);
    await page.getByLabel('Credit limit').fill('5000');
    await page.getByRole('button', { name: 'Open the khata' }).click();
    await page.getByRole('heading', { name: 'Write down a payment' }).waitFor();
    await page.getByLabel('Amount').fill('125.50');
    await page.getByLabel('Receipt number').fill('UPI 42');
    await page.getByRole('button', { name: 'Write it down' }).click();
    await page.getByText('₹125.50 is written down.').waitFor();
    await page.getByRole('row', { name: /Payment UPI 42/ }).waitFor();
    await looksRight('khata');
  }, 120_000);

  it('reads its sales, and they are those of the warehouse', async () => {
    const sold = await eventually(async () => {
      const [row] = await market.warehouse.query(
        `SELECT SUM(line_paise) AS paise FROM fct_order_line WHERE seller_id = $1 AND state <> 'cancelled'`,
        [seller.sellerId],
      );
      return Number(row?.['paise']) > 0 ? Number(row?.['paise']) : null;
    });
    await page.goto(`${world.portal}/insight`);
    const rupees = (sold / 100).toLocaleString('en-IN', { maximumFractionDigits: 2 });
    await page.locator('.insight-figure', { hasText: `₹${rupees}` }).waitFor();
    await looksRight('insight-sales');
    for (const kind of ['Waste', 'Sell-through', 'Prices', 'Not found']) {
      await page.getByRole('tab', { name: kind }).click();
      await page.getByRole('status').filter({ hasText: 'Loading' }).waitFor({ state: 'detached' });
      await looksRight(`insight-${kind.toLowerCase().replace(' ', '-')}`);
    }
  }, 180_000);
});
