import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Run as a script by the debugger, which the page's own policy does not bind. */
const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA and what it builds on. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface Barrier {
  readonly rule: string;
  readonly help: string;
  /** Where, as selectors. */
  readonly places: readonly string[];
}

/** What axe finds wrong on the page as it is shown now. */
export async function barriersOn(page: Page): Promise<Barrier[]> {
  await page.evaluate(SOURCE);
  const { violations } = await page.evaluate<Axe.AxeResults, string[]>(
    (rules) =>
      (globalThis as unknown as { axe: typeof Axe }).axe.run({
        runOnly: { type: 'tag', values: rules },
      }),
    RULES,
  );
  return violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    places: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
  }));
}
