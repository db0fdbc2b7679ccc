import { readCode } from '@kirana/marketplace';
import type { Page } from 'playwright-core';
import type { PortalWorld } from './portal-world.ts';

/** A wholesaler in Bengaluru. */
const FIRM = {
  name: 'Sharma Traders',
  gstin: '29AAGCB7383J1Z4',
  fssai: '10012345678901',
  pincode: '560002',
};

/** Phone, then the code that the local SMS sender wrote. */
export async function signInOnPage(page: Page, world: PortalWorld, phone: string): Promise<void> {
  await page.goto(world.portal);
  await page.getByLabel('Mobile number').fill(phone);
  const code = await readCode(world.messages, phone, () =>
    page.getByRole('button', { name: 'Send me a code' }).click(),
  );
  await page.getByLabel(/^Code/).fill(code);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Tell us about your business' }).waitFor();
}

/** Fills in the business and saves it; a mistyped GSTIN is told before it is sent. */
export async function tellOfBusiness(page: Page): Promise<void> {
  await page.getByLabel('Name of your business').fill(FIRM.name);
  await page.getByLabel(/^GSTIN/).fill(`${FIRM.gstin.slice(0, -1)}9`);
  await page.getByText('One character is wrong').waitFor();
  await page.getByLabel(/^GSTIN/).fill(FIRM.gstin);
  await page.getByLabel('FSSAI licence number').fill(FIRM.fssai);
  await page.getByLabel('PIN code your goods leave from').fill(FIRM.pincode);
  await page.getByRole('button', { name: /All of 560/ }).click();
  await page.getByLabel(/I have read and accept/).check();
}

export async function saveBusiness(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await page.getByRole('heading', { name: 'Price lists', exact: true }).waitFor();
}

/** Sends a file by the button, and waits until it is shown how its rows are read. */
export async function choosePriceList(page: Page, file: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('heading', { name: 'How we read your rows' }).waitFor();
}

/** Puts the file online; resolves when the page says how many products are. */
export async function beginImport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Put this price list online' }).click();
  await page
    .getByRole('heading', { name: /products? (is|are) online/ })
    .waitFor({ timeout: 300_000 });
}
