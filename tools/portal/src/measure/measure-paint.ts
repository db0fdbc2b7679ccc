import type { Browser } from 'playwright-core';
import { firstContentfulPaint } from '../browser/responsiveness.ts';
import { slowDown } from '../browser/slow-profile.ts';
import type { PortalWorld } from '../journey/portal-world.ts';

const RUNS = 5;

/** First contentful paint of a first visit, nothing cached, on a cheap phone and a slow line; ms, the median of five. */
export async function measurePaint(browser: Browser, { portal }: PortalWorld): Promise<number> {
  const paints: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await slowDown(page);
    await page.goto(portal, { waitUntil: 'load', timeout: 60_000 });
    await page.getByLabel('Mobile number').waitFor({ timeout: 60_000 });
    paints.push(await firstContentfulPaint(page));
    await context.close();
  }
  return paints.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
}
