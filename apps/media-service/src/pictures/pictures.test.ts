import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { pictureKind } from './picture-kind.ts';
import { Pictures } from './pictures.ts';

const pictures = new Pictures({
  pictureMostBytes: 200_000,
  pictureMostPixels: 1_000_000,
  picturesAtOnce: 2,
});
const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: 'teal' } });
const clean = (bytes: Buffer) => pictures.clean(Readable.from([bytes]));
const problemOf = async (work: Promise<unknown>) =>
  ((await work.catch((error: unknown) => error)) as { problem: { status: number; type: string } })
    .problem;

describe('pictures', () => {
  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('knows %s by its bytes', async (kind) => {
    expect(pictureKind(await drawn(20, 10).toFormat(kind).toBuffer())).toBe(kind);
  });

  it('takes the place and everything else out that a camera wrote into the file', async () => {
    const taken = await drawn(40, 20)
      .withExif({ IFD0: { Make: 'SecretPhone' }, IFD3: { GPSLatitude: '12/1 58/1 17/1' } })
      .jpeg()
      .toBuffer();
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    const { bytes, receivedSha256 } = await clean(taken);
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    expect(bytes.includes('SecretPhone')).toBe(false);
    expect(receivedSha256).toBe(createHash('sha256').update(taken).digest('hex'));
  });

  it('turns a picture as its camera was held', async () => {
    const sideways = await drawn(40, 20).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await sharp((await clean(sideways)).bytes).metadata()).toMatchObject({
      width: 20,
      height: 40,
    });
  });

  it('refuses a small file that unfolds into more pixels than allowed', async () => {
    const bomb = await drawn(6_000, 6_000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.length).toBeLessThan(200_000);
    expect(await problemOf(clean(bomb))).toMatchObject({
      status: 422,
      type: 'https://kirana.example/problems/too-many-pixels',
    });
  });

  it('refuses what only calls itself a picture, what is cut off, and what is too large', async () => {
    expect(await problemOf(clean(Buffer.from('<svg onload="x"/>')))).toMatchObject({ status: 415 });
    const noise = Buffer.from(Array.from({ length: 40 * 40 * 3 }, (_, n) => (n * 7919) % 256));
    const whole = await sharp(noise, { raw: { width: 40, height: 40, channels: 3 } })
      .png()
      .toBuffer();
    expect(await problemOf(clean(whole.subarray(0, whole.length / 2)))).toMatchObject({
      status: 422,
    });
    expect(await problemOf(clean(Buffer.alloc(200_001)))).toMatchObject({ status: 413 });
  });
});
