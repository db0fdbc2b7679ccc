import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { ProblemError } from '@kirana/service';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { UploadLimit } from '../bytes/upload-limit.ts';
import { pictureKind } from './picture-kind.ts';
import type { PictureKind } from './picture-kind.ts';
import { Turns } from './turns.ts';

export interface PictureLimits {
  /** Largest picture taken, bytes. */
  readonly pictureMostBytes: number;
  /** Largest picture taken, width × height: a small file can unfold into gigabytes. */
  readonly pictureMostPixels: number;
  /** Pictures decoded at the same time. */
  readonly picturesAtOnce: number;
}

export interface CleanPicture {
  readonly contentType: string;
  readonly bytes: Buffer;
  readonly receivedSha256: string;
}

// Pictures are seen once: a cache of decoded ones would only hold memory. Several go on at once instead of one on all cores.
sharp.cache(false);
sharp.concurrency(1);

/** What is kept of each kind; AVIF is slow to write and comes out as WebP. */
const KEPT_AS = {
  jpeg: { contentType: 'image/jpeg', write: (image: Sharp) => image.jpeg({ quality: 90 }) },
  png: { contentType: 'image/png', write: (image: Sharp) => image.png() },
  webp: { contentType: 'image/webp', write: (image: Sharp) => image.webp({ quality: 90 }) },
  avif: { contentType: 'image/webp', write: (image: Sharp) => image.webp({ quality: 90 }) },
} as const satisfies Record<PictureKind, unknown>;

/**
 * Takes pictures in: only what is one by its content, within limits, and drawn anew, so that nothing else that was in
 * the file (where it was taken, scripts behind the last line) is kept.
 */
export class Pictures {
  readonly limits: PictureLimits;
  readonly #turns: Turns;

  constructor(limits: PictureLimits) {
    this.limits = limits;
    this.#turns = new Turns(limits.picturesAtOnce);
  }

  isPicture(contentType: string): boolean {
    return contentType.trim().toLowerCase().startsWith('image/');
  }

  /** Throws a 413 problem (too many bytes), 415 (no picture of a known kind) or 422 (too many pixels, or broken). */
  clean(bytes: Readable): Promise<CleanPicture> {
    return this.#turns.take(async () => {
      const raw = await allOf(bytes, this.limits.pictureMostBytes);
      const kind = pictureKind(raw);
      if (!kind) throw notAPicture();
      const { contentType, write } = KEPT_AS[kind];
      const image = await this.#opened(raw);
      const drawn = await write(image.autoOrient()).toBuffer().catch(broken);
      return { contentType, bytes: drawn, receivedSha256: sha256Of(raw) };
    });
  }

  /** Decodes nothing but the head: the size is refused before memory is asked for. */
  async #opened(raw: Buffer): Promise<Sharp> {
    const most = this.limits.pictureMostPixels;
    const image = sharp(raw, { limitInputPixels: most, failOn: 'error' });
    const {
      width,
      height,
      pages = 1,
    } = await sharp(raw, { limitInputPixels: false }).metadata().catch(broken);
    if (width * height * pages > most) throw tooManyPixels(width, height, most);
    return image;
  }
}

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

async function allOf(bytes: Readable, most: number): Promise<Buffer> {
  const limited = new UploadLimit(most);
  const chunks: Buffer[] = [];
  bytes.once('error', (error) => limited.destroy(error));
  try {
    for await (const chunk of bytes.pipe(limited) as AsyncIterable<Buffer>) chunks.push(chunk);
  } catch (error) {
    bytes.destroy();
    throw error;
  }
  return Buffer.concat(chunks);
}

const notAPicture = (): ProblemError =>
  new ProblemError(415, 'not-a-picture', 'The bytes are no picture that is taken here', {
    expected: 'JPEG, PNG, WebP or AVIF',
  });

const tooManyPixels = (width: number, height: number, mostPixels: number): ProblemError =>
  new ProblemError(422, 'too-many-pixels', 'The picture is larger than what is taken', {
    width,
    height,
    mostPixels,
  });

function broken(error: unknown): never {
  const detail = error instanceof Error ? error.message.split('\n')[0] : undefined;
  throw new ProblemError(422, 'broken-picture', 'The picture cannot be read', { detail });
}
