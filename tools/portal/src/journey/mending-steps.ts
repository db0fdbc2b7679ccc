import type { Page } from 'playwright-core';

/** Writes a price into the first row that was left out for its price, and sends the row again. */
export async function mendOnePrice(page: Page, rupees: string): Promise<void> {
  await page
    .getByLabel(/^Selling price, Row \d+/)
    .first()
    .fill(rupees);
  await page.getByRole('button', { name: 'Send 1 corrected row' }).click();
  await page.getByRole('heading', { name: '1 product is online' }).waitFor({ timeout: 60_000 });
}
