import sharp from 'sharp';
import type { Sharp } from 'sharp';
import type { ThumbnailFormat } from './thumbnail-sizes.ts';
import { THUMBNAIL_FORMATS, THUMBNAIL_SIZES } from './thumbnail-sizes.ts';

/** Qualities at which a packet's print stays readable. AVIF at low effort: it is drawn while people wait. */
const WRITE: Record<ThumbnailFormat, (image: Sharp) => Sharp> = {
  webp: (image) => image.webp({ quality: 75 }),
  avif: (image) => image.avif({ quality: 50, effort: 2 }),
};

export interface DrawnThumbnail {
  /** `small.webp`, … */
  readonly file: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** Draws all thumbnails of a picture, within a square, never larger than the picture itself. Throws what sharp throws. */
export async function drawThumbnails(
  picture: Buffer,
  mostPixels: number,
): Promise<DrawnThumbnail[]> {
  const drawn: DrawnThumbnail[] = [];
  for (const [size, edge] of Object.entries(THUMBNAIL_SIZES)) {
    const resized = sharp(picture, { limitInputPixels: mostPixels })
      .autoOrient()
      .resize(edge, edge, { fit: 'inside', withoutEnlargement: true });
    for (const format of THUMBNAIL_FORMATS) {
      const bytes = await WRITE[format](resized.clone()).toBuffer();
      drawn.push({ file: `${size}.${format}`, contentType: `image/${format}`, bytes });
    }
  }
  return drawn;
}
