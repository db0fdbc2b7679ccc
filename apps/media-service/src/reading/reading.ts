import type { ByteRange } from '@kirana/object-store';
import { readFailingOver } from '@kirana/object-store';
import type { Logger } from '@kirana/service';
import type { Readable } from 'node:stream';
import type { Sides } from '../bytes/sides.ts';
import type { MediaItem, SideName, SideState } from '../objects/media-item.ts';
import type { MediaObjects } from '../objects/media-objects.ts';
import type { Heat } from './heat.ts';

/** What was evicted comes back when it is asked for a second time: a single look would push out something warmer. */
const READS_TO_RETURN = 2;

export interface ReadingParts {
  readonly sides: Sides;
  readonly objects: MediaObjects;
  readonly heat: Heat;
  readonly logger: Logger;
  /** Where every side failed, they are asked again for so long, ms. */
  readonly retryForMs: number;
}

/** Gives bytes from the nearest side that has them. */
export class Reading {
  readonly #parts: ReadingParts;

  constructor(parts: ReadingParts) {
    this.#parts = parts;
  }

  /** Throws `NoSideAnswers`. What a side lacks is noted, so that it comes back to it through Kafka. */
  async open(item: MediaItem, range: ByteRange | undefined): Promise<Readable> {
    const { sides, heat, retryForMs } = this.#parts;
    const reads = heat.seen(item.mediaId);
    const wanted = { key: item.storageKey, sha256: item.sha256, size: item.size };
    const { body, missedBy } = await readFailingOver(sides.reading, wanted, {
      range,
      retryForMs,
      onRotten: (side) => this.#note(item, side as SideName, 'failed'),
    });
    for (const { name } of sides.reading) {
      if (!missedBy.includes(name)) continue;
      if (item[name] !== 'absent' || reads >= READS_TO_RETURN) this.#note(item, name, 'pending');
    }
    return body;
  }

  /** The reader has its bytes and does not wait for this; what is not noted now is at the next read. */
  #note(item: MediaItem, side: SideName, state: SideState): void {
    const { objects, logger } = this.#parts;
    objects.note(item, side, state).catch((error: unknown) => {
      logger.warn({ err: error, mediaId: item.mediaId, side }, 'a lacking side was not noted');
    });
  }
}
