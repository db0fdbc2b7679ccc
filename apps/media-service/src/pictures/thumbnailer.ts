import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { dualWrite, readFailingOver } from '@kirana/object-store';
import type { Sides } from '../bytes/sides.ts';
import type { MediaItem, ThumbnailFacts } from '../objects/media-item.ts';
import { thumbnailKey } from '../objects/media-item.ts';
import type { MediaObjects } from '../objects/media-objects.ts';
import type { DrawnThumbnail } from './draw-thumbnails.ts';
import { drawThumbnails } from './draw-thumbnails.ts';
import { Turns } from './turns.ts';

export interface ThumbnailerOptions {
  readonly pictureMostPixels: number;
  readonly picturesAtOnce: number;
  readonly cloudPatienceMs: number;
  readonly localPatienceMs: number;
}

/** Makes the thumbnails of pictures: kept in the cloud and on the disk, and drawn again where both have lost them. */
export class Thumbnailer {
  readonly #objects: MediaObjects;
  readonly #sides: Sides;
  readonly #options: ThumbnailerOptions;
  readonly #turns: Turns;

  constructor(objects: MediaObjects, sides: Sides, options: ThumbnailerOptions) {
    this.#objects = objects;
    this.#sides = sides;
    this.#options = options;
    this.#turns = new Turns(options.picturesAtOnce);
  }

  /** Makes what is missing; tells how many files. Throws where no side answers, or the cloud does not take them. */
  async make(mediaId: string): Promise<number> {
    const item = await this.#objects.find(mediaId);
    if (!item?.contentType.startsWith('image/') || item.thumbnails?.content === item.content) {
      return 0;
    }
    const drawn = await this.#turns.take(async () => this.#draw(item));
    const files: Record<string, ThumbnailFacts> = {};
    for (const thumbnail of drawn) files[thumbnail.file] = await this.#keep(item, thumbnail);
    const thumbnails = { content: item.content, files };
    if (await this.#objects.amend(item, () => ({ thumbnails }))) return drawn.length;
    await this.#forget(item, drawn);
    return 0;
  }

  async #draw(item: MediaItem): Promise<DrawnThumbnail[]> {
    const wanted = { key: item.storageKey, sha256: item.sha256, size: item.size };
    const { body } = await readFailingOver(this.#sides.reading, wanted);
    const picture = await buffer(body);
    // What cannot be drawn has no thumbnails, and trying again would not help.
    return drawThumbnails(picture, this.#options.pictureMostPixels).catch(() => []);
  }

  async #keep(
    { storageKey }: MediaItem,
    { file, contentType, bytes }: DrawnThumbnail,
  ): Promise<ThumbnailFacts> {
    const key = thumbnailKey(storageKey, file);
    const { cloud, local } = this.#sides.stores;
    const sides = { cloud, local, ...this.#options };
    const written = await dualWrite(sides, key, Readable.from([bytes]), { contentType });
    if (written.cloud.state === 'failed') throw written.cloud.error;
    return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  }

  /** The picture was replaced or deleted meanwhile: its sweeping may have been before these were there. */
  async #forget({ storageKey }: MediaItem, drawn: readonly DrawnThumbnail[]): Promise<void> {
    const { cloud, local } = this.#sides.stores;
    for (const { file } of drawn) {
      const key = thumbnailKey(storageKey, file);
      await Promise.all([cloud.delete(key), local.delete(key)]);
    }
  }
}
