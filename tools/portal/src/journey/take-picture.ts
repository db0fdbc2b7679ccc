import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { PortalWorld } from './portal-world.ts';

/** A long table draws only what is in the window: a picture of all of it would be empty below. */
const TALLEST_PX = 5_000;

/** Keeps what the page shows now as `NAME.png` among the run's pictures. */
export async function takePicture(
  page: Page,
  { pictures }: PortalWorld,
  name: string,
): Promise<void> {
  await mkdir(pictures, { recursive: true });
  const height = await page.evaluate('document.documentElement.scrollHeight');
  await page.screenshot({
    path: join(pictures, `${name}.png`),
    fullPage: Number(height) < TALLEST_PX,
  });
}
