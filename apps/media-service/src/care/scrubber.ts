import type { Bandwidth } from '@kirana/object-store';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@kirana/service';
import type { MediaMetrics } from '../metrics/media-metrics.ts';
import type { Content } from '../objects/contents.ts';
import { contentsOf } from '../objects/contents.ts';
import type { MediaItem, SideName } from '../objects/media-item.ts';
import type { Care } from './check-side.ts';
import { scrub } from './check-side.ts';

export interface ScrubberParts extends Care {
  readonly logger: Logger;
  readonly metrics: MediaMetrics;
  /** How fast copies are read, all sides together. */
  readonly line: Bandwidth;
  /** The sides that are read: a bucket charges for it. */
  readonly scrubbed: readonly SideName[];
}

/** Reads every copy again, slowly, and has the bad ones healed from a good side. */
export class Scrubber {
  readonly #parts: ScrubberParts;

  constructor(parts: ScrubberParts) {
    this.#parts = parts;
  }

  /** One round over all objects, and the earlier contents that are kept of them. */
  async round(items: AsyncIterable<MediaItem>, signal: AbortSignal): Promise<void> {
    for await (const item of items) {
      for (const content of contentsOf(item)) {
        for (const side of this.#parts.scrubbed) {
          if (content[side] === 'verified') await this.#read(content, side, signal);
        }
      }
    }
  }

  async #read(content: Content, side: SideName, signal: AbortSignal): Promise<void> {
    const { metrics, logger, line } = this.#parts;
    await sleep(line.book(content.size), undefined, { signal });
    const outcome = await scrub(content, side, this.#parts);
    metrics.scrubs.inc({ side, outcome });
    const { mediaId, content: number } = content;
    if (outcome === 'lost')
      logger.error({ mediaId, content: number, side }, 'no good copy is left');
  }
}
