import type { ByteRange } from '@kirana/object-store';
import { readFailingOver } from '@kirana/object-store';
import type { Readable } from 'node:stream';
import type { Sides } from '../bytes/sides.ts';
import type { MediaItem } from '../objects/media-item.ts';
import type { MediaObjects } from '../objects/media-objects.ts';

/** Gives bytes from the nearest side that has them. */
export class Reading {
  readonly #sides: Sides;
  readonly #objects: MediaObjects;

  constructor(sides: Sides, objects: MediaObjects) {
    this.#sides = sides;
    this.#objects = objects;
  }

  /** Throws `NoSideAnswers`. What a side lacks is noted, so that it comes back to it through Kafka. */
  async open(item: MediaItem, range: ByteRange | undefined): Promise<Readable> {
    const wanted = { key: item.storageKey, sha256: item.sha256, size: item.size };
    const { body, missedBy } = await readFailingOver(this.#sides.reading, wanted, range);
    const lacking = this.#sides.reading.filter(({ name }) => missedBy.includes(name));
    try {
      for (const { name } of lacking) await this.#objects.note(item, name, 'pending');
    } catch (error) {
      body.destroy();
      throw error;
    }
    return body;
  }
}
