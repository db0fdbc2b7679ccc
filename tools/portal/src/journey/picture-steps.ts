/// <reference lib="dom" />
import { crc32, deflateSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';

const PX = 64;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A square of one colour (red, green, blue, 0 to 255) as a PNG (https://www.w3.org/TR/png-3/). */
export function aPicture(colour: readonly [number, number, number]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(PX, 0);
  header.writeUInt32BE(PX, 4);
  // 8 bits of red, green and blue each; each line says that it is not filtered.
  header.set([8, 2, 0, 0, 0], 8);
  const line = [0, ...Array.from({ length: PX }, () => colour).flat()];
  const lines = Buffer.from(Array.from({ length: PX }, () => line).flat());
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** Drops a file on the pictures of the product that is open, as a mouse does from another window. */
export async function dropPicture(page: Page, name: string, bytes: Buffer): Promise<void> {
  const dropped = await page.evaluateHandle(
    ([file = '', base64 = '']) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      transfer.items.add(new File([content], file, { type: 'image/png' }));
      return transfer;
    },
    [name, bytes.toString('base64')],
  );
  const place = page.locator('.picture-drop');
  await place.dispatchEvent('dragover', { dataTransfer: dropped });
  await place.dispatchEvent('drop', { dataTransfer: dropped });
}

/** Chooses a file from the dialog that the button opens. */
export const choosePicture = (page: Page, name: string, bytes: Buffer): Promise<void> =>
  page
    .locator('.picture-drop input[type=file]')
    .setInputFiles({ name, mimeType: 'image/png', buffer: bytes });

/** The n-th picture of the product, 1 the first, once its thumbnail is drawn and shown; its width in pixels. */
export async function pictureShown(page: Page, place: number): Promise<number> {
  const shown: Locator = page.getByRole('img', { name: new RegExp(`^Picture ${place} of `) });
  await shown.waitFor({ timeout: 90_000 });
  return shown.evaluate(async (picture: HTMLImageElement) => {
    await picture.decode();
    return picture.naturalWidth;
  });
}
