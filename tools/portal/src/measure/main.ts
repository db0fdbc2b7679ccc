import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createSearch } from '@kirana/search';
import { quantile, stackEndpoints } from '@kirana/testing';
import { openBrowser } from '../browser/open-browser.ts';
import { portalWorld } from '../journey/portal-world.ts';
import { measureBarriers } from './measure-barriers.ts';
import { measureImport } from './measure-import.ts';
import { measureInteractions } from './measure-interactions.ts';
import { measurePaint } from './measure-paint.ts';

/** Measures the portal of the running stack in Chromium: `npm run -s portal:measure [-- FILE]`. */
const ROOT = join(import.meta.dirname, '../../../..');
const SHARED = join(ROOT, '../shared/data/listings-dmart.csv');
const file =
  process.argv[2] ?? (existsSync(SHARED) ? SHARED : join(ROOT, 'data/sharma-traders.csv'));

const world = portalWorld();
const search = createSearch({ node: stackEndpoints().opensearchUrl });
const browser = await openBrowser();
try {
  console.log(`portal paint-ms ${Math.round(await measurePaint(browser, world))}`);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const { rows, accepted, searchableSeconds, longestTaskMs } = await measureImport(
    page,
    world,
    search,
    file,
  );
  console.log(
    `portal import rows ${rows} accepted ${accepted} searchable-seconds ${searchableSeconds.toFixed(1)} longest-task-ms ${Math.round(longestTaskMs)}`,
  );
  const interactions = await measureInteractions(page);
  console.log(
    `portal interactions ${interactions.length} p95-ms ${quantile(interactions, 0.95)} worst-ms ${quantile(interactions, 1)}`,
  );
  const barriers = await measureBarriers(await context.newPage(), world);
  for (const { screen, rule, help, places } of barriers)
    console.log(`  ${screen}: ${rule} ${help}`, places);
  console.log(`portal axe-violations ${barriers.length} pictures ${world.pictures}`);
} finally {
  await browser.close();
  await search.close();
}
