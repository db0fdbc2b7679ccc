import type { Page } from 'playwright-core';

const KILOBIT = 1_000 / 8;

/**
 * A cheap phone on a slow 4G line, as Lighthouse simulates it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back, a
 * processor four times slower (https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md).
 */
export async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600 * KILOBIT,
    uploadThroughput: 750 * KILOBIT,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}
