import type { Logger } from '@kirana/service';
import type { Healing } from '../healing/heal-side.ts';
import { healSide } from '../healing/heal-side.ts';
import type { MediaMetrics } from '../metrics/media-metrics.ts';
import type { MediaItem, SideName } from '../objects/media-item.ts';
import { beganAt, mediaIdOfKey, outdatedKeys, SIDES } from '../objects/media-item.ts';
import { isThere } from './check-side.ts';

export interface ReconcilerParts extends Healing {
  readonly logger: Logger;
  readonly metrics: MediaMetrics;
  /** An upload may be under way for so long, ms: bytes younger than that are left alone. */
  readonly graceMs: number;
}

/**
 * Compares the three sides with the table, whatever the queue believes: what the table promises and a side lacks is
 * healed at once, and what a side holds and the table does not know goes.
 */
export class Reconciler {
  readonly #parts: ReconcilerParts;

  constructor(parts: ReconcilerParts) {
    this.#parts = parts;
  }

  async round(items: AsyncIterable<MediaItem>, signal: AbortSignal): Promise<void> {
    const bytes = new Map<string, number>();
    for await (const item of items) {
      signal.throwIfAborted();
      for (const side of this.#sides()) {
        const state = await this.#settled(item, side);
        const at = `${side} ${state}`;
        bytes.set(at, (bytes.get(at) ?? 0) + item.size);
      }
    }
    this.#tellBytes(bytes);
    for (const side of this.#sides()) await this.#collectOrphans(side, signal);
  }

  /** An instance without a disk cannot speak for the local side. */
  #sides(): readonly SideName[] {
    return SIDES.filter((side) => side !== 'local' || this.#parts.sides.local);
  }

  /** One object that cannot be settled now (a side is down, the disk is full) does not keep the others waiting. */
  async #settled(item: MediaItem, side: SideName): Promise<MediaItem[SideName]> {
    try {
      return await this.#settle(item, side);
    } catch (error) {
      const { mediaId } = item;
      this.#parts.logger.warn({ err: error, mediaId, side }, 'an object could not be settled');
      return item[side];
    }
  }

  /** Brings one side of an object to what the table says; tells how it stands now. */
  async #settle(item: MediaItem, side: SideName): Promise<MediaItem[SideName]> {
    const { objects, sides, logger } = this.#parts;
    if (item[side] === 'absent') return 'absent';
    if (item[side] === 'verified') {
      if (await isThere(sides.stores[side], item)) return 'verified';
      if (!(await objects.note(item, side, 'failed'))) return 'absent';
      logger.warn({ mediaId: item.mediaId, side }, 'a side lacks what the table says it holds');
    } else if (Date.parse(item.updatedAt) > Date.now() - this.#parts.graceMs) {
      // Its worker has it in hand.
      return item[side];
    }
    return (await healSide(item.mediaId, side, this.#parts)) ? 'verified' : 'failed';
  }

  async #collectOrphans(side: SideName, signal: AbortSignal): Promise<void> {
    const { sides, metrics } = this.#parts;
    const store = sides.stores[side];
    for await (const key of store.list('')) {
      signal.throwIfAborted();
      if (Date.now() - beganAt(key) < this.#parts.graceMs) continue;
      if (!(await this.#isOrphan(key, side))) continue;
      await store.delete(key);
      metrics.orphans.inc({ side });
    }
    const leftovers = store as { removeLeftovers?: (olderThanMs: number) => Promise<number> };
    if (side !== 'local') await leftovers.removeLeftovers?.(this.#parts.graceMs);
  }

  async #isOrphan(key: string, side: SideName): Promise<boolean> {
    const mediaId = mediaIdOfKey(key);
    // An announced upload that nobody came back to.
    if (mediaId === undefined) return key.startsWith('uploads/');
    const item = await this.#parts.objects.find(mediaId);
    if (outdatedKeys([key], item).length > 0) return true;
    // Evicted, but a crash left the bytes.
    return side === 'local' && item?.local === 'absent' && key === item.storageKey;
  }

  #tellBytes(bytes: ReadonlyMap<string, number>): void {
    const { metrics } = this.#parts;
    metrics.bytes.reset();
    for (const [at, sum] of bytes) {
      const [side = '', state = ''] = at.split(' ');
      metrics.bytes.set({ side, state }, sum);
    }
  }
}
