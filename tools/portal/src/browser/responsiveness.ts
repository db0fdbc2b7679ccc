/// <reference lib="dom" />
import type { Page } from 'playwright-core';

/** What the browser measured of itself since the page was opened; ms. */
export interface Responsiveness {
  /** Tasks that held the page's only thread for more than 50 ms (https://www.w3.org/TR/longtasks-1/). */
  readonly longTasks: readonly number[];
  /** From each press of a key or button to the next frame (https://www.w3.org/TR/event-timing/). */
  readonly interactions: readonly number[];
}

interface Kept {
  readonly longTasks: number[];
  readonly interactions: number[];
}

/** Begins to measure in every page that is opened in the tab from now on. */
export const measureResponsiveness = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const kept: Kept = { longTasks: [], interactions: [] };
    Object.assign(globalThis, { kiranaMeasured: kept });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) kept.longTasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[]) {
        if (entry.interactionId) kept.interactions.push(entry.duration);
      }
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });

export const responsivenessOf = (page: Page): Promise<Responsiveness> =>
  page.evaluate(() => (globalThis as unknown as { kiranaMeasured: Kept }).kiranaMeasured);

/** First contentful paint of the page that is open, ms since its navigation began. */
export const firstContentfulPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );
