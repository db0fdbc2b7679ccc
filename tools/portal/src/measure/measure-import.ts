import type { Page } from 'playwright-core';
import { searchableCount } from '@kirana/search';
import type { Search } from '@kirana/search';
import { eventually } from '@kirana/testing';
import { measureResponsiveness, responsivenessOf } from '../browser/responsiveness.ts';
import { freshPhone } from '../journey/portal-world.ts';
import type { PortalWorld } from '../journey/portal-world.ts';
import * as seller from '../journey/seller-steps.ts';
import { largest } from './figures.ts';

export interface ImportFigures {
  readonly rows: number;
  readonly accepted: number;
  /** From the click that begins it until search finds every accepted row, s. */
  readonly searchableSeconds: number;
  /** The longest that the page did not react, from choosing the file to the end, ms. */
  readonly longestTaskMs: number;
}

/** Imports a file on the page, as a seller does, and watches both ends. */
export async function measureImport(
  page: Page,
  world: PortalWorld,
  search: Search,
  file: string,
): Promise<ImportFigures> {
  await measureResponsiveness(page);
  await seller.signInOnPage(page, world, freshPhone());
  await seller.tellOfBusiness(page);
  await seller.saveBusiness(page);
  await seller.choosePriceList(page, file);
  const importId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const start = performance.now();
  await seller.beginImport(page);
  const told = (await page.getByRole('heading', { name: /online$/ }).textContent()) ?? '';
  const accepted = Number(told.replaceAll(/\D/g, ''));
  await eventually(
    async () => ((await searchableCount(search, { importId })) === accepted ? true : null),
    { timeoutMs: 120_000, everyMs: 100, describe: `${accepted} rows to be searchable` },
  );
  const searchableSeconds = (performance.now() - start) / 1000;
  const { longTasks } = await responsivenessOf(page);
  const rows = accepted + (await leftOut(page));
  return { rows, accepted, searchableSeconds, longestTaskMs: largest(longTasks) };
}

/** Rows that the page says were left out. */
async function leftOut(page: Page): Promise<number> {
  const text =
    (await page.getByText('Left out', { exact: true }).locator('..').textContent()) ?? '';
  return Number(text.replaceAll(/\D/g, ''));
}
