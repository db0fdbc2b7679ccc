import type { Page } from 'playwright-core';

/** Opens the live list and waits until it hears of orders by itself. */
export async function watchOrders(page: Page, portal: string): Promise<void> {
  await page.goto(`${portal}/orders`);
  await page.getByText('Live', { exact: true }).waitFor();
}

const rowOf = (page: Page, orderId: string) => page.locator(`[data-order="${orderId}"]`);

/** Waits for an order to appear in the list without the page being loaded again. */
export const orderAppears = (page: Page, orderId: string): Promise<void> =>
  rowOf(page, orderId).waitFor({ timeout: 60_000 });

/** Opens an order from the list and accepts it; ends at the walk along the shelf. */
export async function acceptOrder(page: Page, orderId: string): Promise<void> {
  await rowOf(page, orderId).locator('.order-link').click();
  await page.getByRole('button', { name: 'Accept the order' }).click();
  await page.getByRole('heading', { name: 'Take from the shelf' }).waitFor();
  await page.locator('.stacked tbody tr').first().waitFor();
}

/** What to take from which lot, in the order shown. */
export async function picksShown(page: Page): Promise<{ batch: string; units: number }[]> {
  const rows = await page.locator('.stacked tbody tr').all();
  return Promise.all(
    rows.map(async (row) => ({
      batch: (await row.locator('[data-label="Batch"]').textContent()) ?? '',
      units: Number(await row.locator('[data-label="Take"]').textContent()),
    })),
  );
}

/** Packs all that was ordered. */
export async function packOrder(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Packed/ }).click();
  await page.getByRole('button', { name: 'Ship and make the invoice' }).waitFor();
}

/** Packs fewer units of one product than were ordered. */
export async function packWithShortage(page: Page, title: string, units: number): Promise<void> {
  await page.getByRole('button', { name: `${title} is short` }).click();
  await page.getByLabel(new RegExp(`^Units of .* that go out`)).fill(String(units));
  await packOrder(page);
}

/** Ships a packed order; gives the number of its invoice. */
export async function shipOrder(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Ship and make the invoice' }).click();
  const heading = page.getByRole('heading', { name: /^Invoice / });
  await heading.waitFor();
  return ((await heading.textContent()) ?? '').replace('Invoice ', '');
}

/** Downloads the invoice; gives where the file is. */
export async function saveInvoice(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download PDF' }).click(),
  ]);
  return download.path();
}
