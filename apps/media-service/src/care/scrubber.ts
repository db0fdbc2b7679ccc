import type { Bandwidth } from '@kirana/object-store';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@kirana/service';
import type { MediaMetrics } from '../metrics/media-metrics.ts';
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

  /** One round over all objects. */
  async round(items: AsyncIterable<MediaItem>, signal: AbortSignal): Promise<void> {
    const { metrics, logger, scrubbed, line } = this.#parts;
    for await (const item of items) {
      for (const side of scrubbed) {
        if (item[side] !== 'verified') continue;
        await sleep(line.book(item.size), undefined, { signal });
        const outcome = await scrub(item, side, this.#parts);
        metrics.scrubs.inc({ side, outcome });
        if (outcome === 'lost')
          logger.error({ mediaId: item.mediaId, side }, 'no good copy is left');
      }
    }
  }
}
