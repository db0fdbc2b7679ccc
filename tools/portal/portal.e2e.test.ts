import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readProfile } from '@kirana/local-stack';
import type { Browser, Page } from 'playwright-core';
import type { Service } from './src/api-types/services.ts';
import { currentTypes, SERVICES, typesFile } from './src/api-types/services.ts';
import { barriersOn } from './src/browser/barriers.ts';
import { findChromium } from './src/browser/find-chromium.ts';
import { openBrowser } from './src/browser/open-browser.ts';
import * as listings from './src/journey/listing-steps.ts';
import { mendOnePrice } from './src/journey/mending-steps.ts';
import * as orders from './src/journey/order-steps.ts';
import * as pictures from './src/journey/picture-steps.ts';
import { freshPhone, portalWorld } from './src/journey/portal-world.ts';
import * as seller from './src/journey/seller-steps.ts';
import { aShop, foundByShop, orderByShop } from './src/journey/shop-steps.ts';
import { takePicture } from './src/journey/take-picture.ts';

const SAMPLE = join(import.meta.dirname, '../../data/sharma-traders.csv');
/** A product of the sample that shops can order: its price is below its MRP. */
const GOOD = 'NUTRELA SOYA CHUNKS';
/** Skipped where no browser is and none can be installed: `make test` says so then. */
const inBrowser = findChromium() ? it : it.skip;
const world = portalWorld();

let browser: Browser | undefined;
let page: Page;
beforeAll(async () => {
  if (!findChromium()) return;
  browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  page.setDefaultTimeout(45_000);
}, 90_000);
afterAll(() => browser?.close());

/** Keeps a picture of the step, and refuses what would bar somebody from the page. */
async function seen(name: string): Promise<void> {
  await takePicture(page, world, name);
  expect(await barriersOn(page)).toEqual([]);
}

/** The pictures of a product as its API tells them to everybody. */
async function picturesOf({ listingId }: listings.FoundProduct): Promise<readonly string[]> {
  const token = await page.evaluate<string>(
    `JSON.parse(localStorage.getItem('kirana-session')).accessToken`,
  );
  const answer = await fetch(`${world.portal}/v1/listings/${listingId}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return ((await answer.json()) as { pictures?: string[] }).pictures ?? [];
}

describe('the portal', () => {
  it.each(Object.keys(SERVICES) as Service[])(
    'is typed by the API that %s-service has now (npm run -s portal:api writes it anew)',
    async (service) => {
      const written = await readFile(typesFile(service), 'utf8');
      expect(await currentTypes(service, readProfile().portBase)).toBe(written);
    },
  );

  it('answers with its page and security headers at one address with the API', async () => {
    const shown = await fetch(`${world.portal}/orders`);
    expect(shown.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(await shown.text()).toContain('id="root"');
    const api = await fetch(`${world.portal}/v1/orders`);
    expect([api.status, api.headers.get('content-type')]).toEqual([
      401,
      expect.stringContaining('application/problem+json'),
    ]);
  });
});

describe('a wholesaler in the browser', () => {
  let product: listings.FoundProduct;
  let orderId = '';

  inBrowser('signs in and tells of the business', async () => {
    await seller.signInOnPage(page, world, freshPhone());
    await seller.tellOfBusiness(page);
    await seen('1-business');
    await seller.saveBusiness(page);
  });

  inBrowser('sees how a price list is read, and puts it online', async () => {
    await seller.choosePriceList(page, SAMPLE);
    await page.getByText(/^\d+ rows? would be left out/).waitFor();
    await seen('2-how-rows-are-read');
    await seller.beginImport(page);
    await seen('3-import-done');
  });

  inBrowser('mends a row that was left out, and sends it again', async () => {
    await mendOnePrice(page, '45');
    await seen('4-row-mended');
  });

  inBrowser('finds a product, and sees what shops see of it', async () => {
    await listings.openListings(page);
    product = await listings.openProduct(page, GOOD);
    await seen('5-what-shops-see');
  });

  inBrowser('drops a picture on it, chooses another, and takes the first off', async () => {
    await pictures.dropPicture(page, 'front.png', pictures.aPicture([11, 110, 79]));
    expect(await pictures.pictureShown(page, 1)).toBeGreaterThan(0);
    await pictures.choosePicture(page, 'back.png', pictures.aPicture([120, 70, 20]));
    expect(await pictures.pictureShown(page, 2)).toBeGreaterThan(0);
    await seen('5-pictures');
    await page.getByRole('button', { name: 'Take this picture off' }).first().click();
    await page.getByRole('img', { name: /^Picture 2 of / }).waitFor({ state: 'detached' });
    expect(await picturesOf(product)).toHaveLength(1);
  });

  inBrowser('counts its stock in place', async () => {
    await listings.closeProduct(page);
    await listings.countStock(page, product, 500);
    await seen('6-listings');
  });

  inBrowser(
    'sees a shop’s order appear by itself',
    async () => {
      const shop = await aShop(world);
      await foundByShop(world, shop, product);
      await orders.watchOrders(page, world.portal);
      ({ orderId } = await orderByShop(world, shop, product, 12));
      await orders.orderAppears(page, orderId);
      await seen('7-order-arrived');
    },
    240_000,
  );

  inBrowser('accepts, packs and ships it with an invoice', async () => {
    await orders.acceptOrder(page, orderId);
    await seen('8-to-pack');
    await orders.packOrder(page);
    expect(await orders.shipOrder(page)).toMatch(/\w/);
    await seen('9-invoice');
  });
});
