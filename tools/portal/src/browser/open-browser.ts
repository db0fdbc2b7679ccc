import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

/** Nothing is asked of the network beyond the page: the browser's own calls home are refused or slow where it is closed. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=Translate,MediaRouter,OptimizationHints',
];

/** Starts a headless Chromium; a new profile each time. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new RangeError('No Chromium: apt-get install chromium');
  return chromium.launch({ executablePath, args: ARGUMENTS, timeout: 60_000 });
}
