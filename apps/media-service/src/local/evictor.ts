import type { BoundedStore } from '@kirana/object-store';
import type { Sides } from '../bytes/sides.ts';
import { isSound } from '../care/check-side.ts';
import { inLanes } from '../care/in-lanes.ts';
import type { MediaItem } from '../objects/media-item.ts';
import { isCurrent, mediaIdOfKey } from '../objects/media-item.ts';
import type { MediaObjects } from '../objects/media-objects.ts';

/** Objects looked at together: each takes a reading of its cloud copy, and uploads may come faster than one at a time. */
const LANES = 4;

export interface WaterMarks {
  /** Share of the bound at which evicting begins, 0 to 1. */
  readonly highWater: number;
  /** Share at which it ends. */
  readonly lowWater: number;
}

/** What became of an object that was looked at. */
export type EvictionOutcome =
  'evicted' | 'pinned' | 'in-use' | 'under-way' | 'not-in-cloud' | 'cloud-lacks-it';

export interface EvictorParts {
  readonly sides: Sides;
  readonly objects: MediaObjects;
  readonly marks: WaterMarks;
  readonly seen?: (outcome: EvictionOutcome) => void;
}

/**
 * Makes room on the local disk: above the high-water mark it removes what was not used for longest, down to the
 * low-water mark, and only what the cloud gave back byte by byte a moment ago. Nothing else ever removes current bytes.
 */
export class Evictor {
  readonly #parts: EvictorParts;

  constructor(parts: EvictorParts) {
    this.#parts = parts;
  }

  /** Tells how many objects went. Throws where the cloud or the table does not answer; nothing is lost by that. */
  async makeRoom(): Promise<number> {
    const { sides, marks } = this.#parts;
    const { local } = sides;
    if (!local || shareOf(local) < marks.highWater) return 0;
    let gone = 0;
    await inLanes(coldestUntil(local, marks.lowWater), LANES, async (key) => {
      const outcome = await this.#consider(local, key);
      this.#parts.seen?.(outcome);
      if (outcome === 'evicted') gone += 1;
    });
    return gone;
  }

  async #consider(local: BoundedStore, key: string): Promise<EvictionOutcome> {
    const mediaId = mediaIdOfKey(key);
    const item = mediaId === undefined ? undefined : await this.#parts.objects.find(mediaId);
    if (local.inUse(key)) return 'in-use';
    // An upload under way is not in the table yet: the reconciler looks after what stays so.
    if (!item || !isCurrent(key, item)) return 'under-way';
    if (item.pinned) return 'pinned';
    return key === item.storageKey
      ? this.#evictObject(local, item)
      : this.#evictThumbnail(local, key);
  }

  async #evictObject(local: BoundedStore, item: MediaItem): Promise<EvictionOutcome> {
    const { objects, sides } = this.#parts;
    if (item.cloud !== 'verified') return 'not-in-cloud';
    // Read again: what the cloud said when it took the bytes is no proof that it still has them.
    if (!(await isSound(sides.stores.cloud, item))) {
      await objects.note(item, 'cloud', 'failed');
      return 'cloud-lacks-it';
    }
    // The table first: bytes that a crash leaves behind do no harm, a table that promises too much sends readers astray.
    if (!(await objects.note(item, 'local', 'absent'))) return 'under-way';
    if (await local.evict(item.storageKey)) return 'evicted';
    await objects.note(item, 'local', sides.local ? 'verified' : 'absent');
    return 'in-use';
  }

  async #evictThumbnail(local: BoundedStore, key: string): Promise<EvictionOutcome> {
    const { cloud } = this.#parts.sides.stores;
    const facts = await local.head(key);
    const copy = facts && { storageKey: key, sha256: facts.sha256 };
    if (copy && !(await isSound(cloud, copy))) return 'cloud-lacks-it';
    return (await local.evict(key)) ? 'evicted' : 'in-use';
  }
}

async function* coldestUntil(local: BoundedStore, share: number): AsyncGenerator<string> {
  for (const key of local.coldest()) {
    if (shareOf(local) <= share) return;
    yield await Promise.resolve(key);
  }
}

const shareOf = (local: BoundedStore): number => local.use().bytes / local.use().capacity;
