/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import type { Barrier } from '../browser/barriers.ts';
import { barriersOn } from '../browser/barriers.ts';
import { takePicture } from '../journey/take-picture.ts';
import type { PortalWorld } from '../journey/portal-world.ts';

const ADDRESSES = [
  'price-lists',
  'listings',
  'stock',
  'orders',
  'khata',
  'insight',
  'my-business',
] as const;
const WIDTHS = [1280, 360] as const;

export interface BarrierFound extends Barrier {
  readonly screen: string;
}

/** What axe finds on every screen, at a desk's width and a phone's, and screens wider than the window. */
export async function measureBarriers(page: Page, world: PortalWorld): Promise<BarrierFound[]> {
  const found: BarrierFound[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    for (const address of ADDRESSES) {
      const screen = `${address}-${width}`;
      await page.goto(`${world.portal}/${address}`, { waitUntil: 'domcontentloaded' });
      await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 60_000 });
      await page.locator('[aria-busy=true]').waitFor({ state: 'detached', timeout: 60_000 });
      await takePicture(page, world, `screen-${screen}`);
      found.push(...(await barriersOn(page)).map((barrier) => ({ ...barrier, screen })));
      found.push(...(await sideways(page)).map((barrier) => ({ ...barrier, screen })));
    }
  }
  return found;
}

/** A page that has to be moved sideways to be read (WCAG 2.2, 1.4.10). */
async function sideways(page: Page): Promise<Barrier[]> {
  const [wide = 0, window = 0] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    innerWidth,
  ]);
  return wide > window
    ? [{ rule: 'reflow', help: `The page is ${wide} px wide in a window of ${window}`, places: [] }]
    : [];
}
