import type { Page } from 'playwright-core';

/** A product as its seller found it in the table. */
export interface FoundProduct {
  readonly listingId: string;
  readonly title: string;
}

/** Opens the table and waits until search knows the products. */
export async function openListings(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Listings' }).click();
  await page
    .getByRole('button', { name: /^Open / })
    .first()
    .waitFor({ timeout: 60_000 });
}

/** The first product with these words, opened at the side: its id is in the address. */
export async function openProduct(page: Page, words: string): Promise<FoundProduct> {
  await page.getByLabel('Search your products').fill(words);
  const button = page.getByRole('button', { name: new RegExp(`^Open .*${words}`, 'i') }).first();
  await button.waitFor({ timeout: 60_000 });
  const title = ((await button.getAttribute('aria-label')) ?? '').replace(/^Open /, '');
  await button.click();
  await page.getByText('What shops see').waitFor();
  await page.getByText('Your offer').waitFor({ timeout: 60_000 });
  return { listingId: new URL(page.url()).searchParams.get('open') ?? '', title };
}

export const closeProduct = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByText('What shops see').waitFor({ state: 'hidden' });
};

/** Counts the stock of a product in place. */
export async function countStock(
  page: Page,
  { title }: FoundProduct,
  units: number,
): Promise<void> {
  const cell = page.getByLabel(`Stock of ${title}`, { exact: true }).first();
  await cell.fill(String(units));
  await cell.press('Enter');
  await page.locator('.listing-saved.listing-stock').first().waitFor();
}
