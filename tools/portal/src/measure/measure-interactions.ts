import type { Page } from 'playwright-core';
import { responsivenessOf } from '../browser/responsiveness.ts';
import { slowDown } from '../browser/slow-profile.ts';
import * as listings from '../journey/listing-steps.ts';

const SCREENS = ['Stock', 'Orders', 'Khata', 'Insight', 'Price lists', 'Listings'] as const;
const ROUNDS = 2;

/**
 * How long the page takes to answer presses of keys and buttons with a frame, ms each, on the throttled profile: going
 * from screen to screen, searching, typing prices, choosing rows, opening a product.
 */
export async function measureInteractions(page: Page): Promise<readonly number[]> {
  await listings.openListings(page);
  await slowDown(page);
  const before = (await responsivenessOf(page)).interactions.length;
  for (let round = 0; round < ROUNDS; round += 1) {
    await workOnListings(page, round);
    for (const name of SCREENS) {
      await page.getByRole('link', { name, exact: true }).click();
      await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 60_000 });
      await page.waitForLoadState('networkidle');
    }
  }
  return (await responsivenessOf(page)).interactions.slice(before);
}

async function workOnListings(page: Page, round: number): Promise<void> {
  await page.getByLabel('Search your products').pressSequentially(round === 0 ? 'dal' : 'tea');
  await page.waitForLoadState('networkidle');
  await page.getByLabel('Search your products').fill('');
  await page.waitForLoadState('networkidle');
  const price = page.getByLabel(/^Price of /).first();
  await price.click();
  await price.press('ControlOrMeta+a');
  await price.pressSequentially(`4${round}.50`);
  await price.press('Enter');
  await page.locator('.listing-saved').first().waitFor();
  await page
    .getByLabel(/^Choose /)
    .nth(1)
    .click();
  await page.getByRole('button', { name: 'Choose none' }).click();
  await page
    .getByRole('button', { name: /^Open / })
    .first()
    .click();
  await page.getByText('What shops see').waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
}
