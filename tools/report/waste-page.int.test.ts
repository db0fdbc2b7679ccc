import { describe, expect, it } from '@jest/globals';
import { findChromium } from '@kirana/portal-tools/src/browser/find-chromium.ts';
import { openBrowser } from '@kirana/portal-tools/src/browser/open-browser.ts';
import { wastePage } from './waste-page.ts';

const rows = ['staples/atta', 'dairy/milk'].map((category, at) => ({
  category,
  state: 'Karnataka',
  week_start: `2026-11-${16 + 7 * at}`,
  wasted_paise: 100_000 * (at + 1),
  wasted_units: 10,
  received_units: 40,
  wasted_kg: 5,
  wasted_litres: 0,
}));

/** Where no browser is, `make test` says so for the portal; a page is no reason to fail twice. */
const inBrowser = findChromium() ? it : it.skip;

describe('the waste page in a real browser', () => {
  inBrowser(
    'shows its charts with their texts and asks the network for nothing',
    async () => {
      const browser = await openBrowser();
      try {
        const page = await browser.newPage({ viewport: { width: 400, height: 800 } });
        const [asked, errors]: string[][] = [[], []];
        page.on('request', (request) => asked?.push(request.url()));
        page.on('pageerror', (error) => errors?.push(error.message));
        page.on('console', (said) => errors?.push(said.text()));
        await page.setContent(wastePage(rows, new Date(0)));
        const charts = await page.locator('svg').all();
        expect(charts).toHaveLength(3);
        for (const chart of charts) {
          const box = await chart.boundingBox();
          expect(box?.width).toBeGreaterThan(300);
          // Narrow screens need not scroll sideways.
          expect(box?.width).toBeLessThanOrEqual(400);
          expect(await chart.locator('path').count()).toBeGreaterThan(3);
        }
        expect(await page.locator('svg text', { hasText: 'staples/atta' }).count()).toBe(1);
        expect([asked, errors]).toEqual([[], []]);
      } finally {
        await browser.close();
      }
    },
    120_000,
  );
});
