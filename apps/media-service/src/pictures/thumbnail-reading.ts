import type { Readable } from 'node:stream';
import { NoSideAnswers, readFailingOver } from '@kirana/object-store';
import type { Logger } from '@kirana/service';
import { ProblemError } from '@kirana/service';
import type { Sides } from '../bytes/sides.ts';
import { copyBytes } from '../healing/copy-bytes.ts';
import type { MediaItem, ThumbnailFacts } from '../objects/media-item.ts';
import { thumbnailKey } from '../objects/media-item.ts';
import type { MediaObjects } from '../objects/media-objects.ts';
import { Turns } from './turns.ts';

const REFILLS_AT_ONCE = 2;

/** Gives thumbnails from the disk, else from the cloud; then the disk gets them back. */
export class ThumbnailReading {
  readonly #sides: Sides;
  readonly #objects: MediaObjects;
  readonly #logger: Logger;
  readonly #refills = new Turns(REFILLS_AT_ONCE);

  constructor(sides: Sides, objects: MediaObjects, logger: Logger) {
    this.#sides = sides;
    this.#objects = objects;
    this.#logger = logger;
  }

  /** Throws a 404 problem where there is no such thumbnail, or none yet. */
  facts(item: MediaItem, file: string): ThumbnailFacts {
    if (!item.contentType.startsWith('image/')) {
      throw new ProblemError(404, 'no-thumbnail', 'Only pictures have thumbnails');
    }
    const facts = item.thumbnails?.content === item.content && item.thumbnails.files[file];
    if (!facts) throw notReady();
    return facts;
  }

  /** Throws a 404 problem where both sides have lost it: it is then drawn again. */
  async open(item: MediaItem, file: string): Promise<Readable> {
    const key = thumbnailKey(item.storageKey, file);
    const wanted = { key, ...this.facts(item, file) };
    const sides = this.#sides.reading.filter(({ name }) => name !== 'secondary');
    try {
      const { body, missedBy } = await readFailingOver(sides, wanted);
      if (missedBy.includes('local')) this.#refill(item, file, wanted);
      return body;
    } catch (error) {
      if (!(error instanceof NoSideAnswers) || !isLost(error)) throw error;
      await this.#objects.amend(item, () => ({ thumbnails: undefined }));
      throw notReady();
    }
  }

  #refill(
    item: MediaItem,
    file: string,
    { key, ...facts }: ThumbnailFacts & { key: string },
  ): void {
    const { cloud, local } = this.#sides.stores;
    const content = { storageKey: key, contentType: `image/${file.split('.')[1]}`, ...facts };
    void this.#refills
      .take(async () => {
        await copyBytes(content, cloud, local);
        const now = await this.#objects.find(item.mediaId);
        if (now?.storageKey !== item.storageKey) await local.delete(key);
      })
      .catch((error: unknown) => {
        this.#logger.debug({ err: error, key }, 'a thumbnail did not come back to the disk');
      });
  }
}

const isLost = ({ reasons }: NoSideAnswers): boolean =>
  [...reasons.values()].every((why) => (why as { code?: string }).code === 'object-not-found');

const notReady = (): ProblemError =>
  new ProblemError(
    404,
    'thumbnail-not-ready',
    'The thumbnail is not drawn yet: ask again in a moment',
    {},
    { 'retry-after': '1', 'cache-control': 'no-store' },
  );
