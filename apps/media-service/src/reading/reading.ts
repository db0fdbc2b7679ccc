import type { ByteRange } from '@kirana/object-store';
import { readFailingOver } from '@kirana/object-store';
import type { Logger } from '@kirana/service';
import type { Readable } from 'node:stream';
import type { Sides } from '../bytes/sides.ts';
import type { Content } from '../objects/contents.ts';
import { isReplaced } from '../objects/contents.ts';
import type { SideName, SideState } from '../objects/media-item.ts';
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
  async open(content: Content, range: ByteRange | undefined): Promise<Readable> {
    const { sides, heat, retryForMs } = this.#parts;
    // What was replaced is not worth a place on the disk, however often it is read.
    const reads = isReplaced(content) ? 0 : heat.seen(content.mediaId);
    const wanted = { key: content.storageKey, sha256: content.sha256, size: content.size };
    const { body, missedBy } = await readFailingOver(sides.reading, wanted, {
      range,
      retryForMs,
      onRotten: (side) => this.#note(content, side as SideName, 'failed'),
    });
    for (const { name } of sides.reading) {
      if (!missedBy.includes(name)) continue;
      if (content[name] !== 'absent' || reads >= READS_TO_RETURN)
        this.#note(content, name, 'pending');
    }
    return body;
  }

  /** The reader has its bytes and does not wait for this; what is not noted now is at the next read. */
  #note(content: Content, side: SideName, state: SideState): void {
    const { objects, logger } = this.#parts;
    objects.note(content, side, state).catch((error: unknown) => {
      logger.warn({ err: error, mediaId: content.mediaId, side }, 'a lacking side was not noted');
    });
  }
}
