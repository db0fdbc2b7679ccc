import type { Bandwidth } from '@kirana/object-store';
import { ObjectNotFound, SideDiffers } from '@kirana/object-store';
import type { Sides } from '../bytes/sides.ts';
import type { MediaItem, SideName } from '../objects/media-item.ts';
import type { MediaObjects } from '../objects/media-objects.ts';
import { copyBytes } from './copy-bytes.ts';

export interface Healing {
  readonly objects: MediaObjects;
  readonly sides: Sides;
  /** The share of the line that copies to the local disk may use. */
  readonly line?: Bandwidth;
}

/** An object larger than this share of the local disk would push everything else out: it is read from the cloud. */
const LARGEST_SHARE = 0.25;

/**
 * Brings the current content to a side that lacks it, from one that has it. The table says what is current, so a late
 * or repeated call does no harm. What was evicted (`absent`) stays away. Gives the row as it was, if the side now holds
 * what it lacked.
 */
export async function healSide(
  mediaId: string,
  side: SideName,
  healing: Healing,
): Promise<MediaItem | undefined> {
  const { objects, sides } = healing;
  const item = await objects.find(mediaId);
  if (!item || !lacks(item, side)) return undefined;
  if (side === 'local' && isTooLarge(item, sides)) {
    await objects.note(item, 'local', 'absent');
    return undefined;
  }
  if (!(await copyFromAny(item, sourcesFor(item, side), side, healing))) return undefined;
  const current = await objects.note(item, side, 'verified');
  // Replaced or deleted meanwhile: its sweeping may have been before this copy was there.
  if (!current) await sides.stores[side].delete(item.storageKey);
  return current ? item : undefined;
}

/** Tries one source after the other; one that turns out to lack the bytes is noted, to be healed itself. */
async function copyFromAny(
  item: MediaItem,
  sources: readonly SideName[],
  side: SideName,
  { objects, sides, line }: Healing,
): Promise<boolean> {
  for (const source of sources) {
    try {
      const share = side === 'local' ? line : undefined;
      await copyBytes(item, sides.stores[source], sides.stores[side], share);
      return true;
    } catch (error) {
      if (!(error instanceof ObjectNotFound || error instanceof SideDiffers)) throw error;
      await objects.note(item, source, 'failed');
    }
  }
  return false;
}

/**
 * Where to copy from: a side that is known to be good, the disk before all since it costs nothing to read. Only where
 * none is, those that are said to lack it are asked: what was noted of them may have been noted in error.
 */
function sourcesFor(item: MediaItem, side: SideName): SideName[] {
  const others = (['local', 'cloud', 'secondary'] as const).filter((name) => name !== side);
  const good = others.filter((name) => item[name] === 'verified');
  return good.length > 0 ? good : others.filter((name) => item[name] !== 'absent');
}

const lacks = (item: MediaItem, side: SideName): boolean =>
  item[side] === 'failed' || item[side] === 'pending';

const isTooLarge = ({ size }: MediaItem, { local }: Sides): boolean =>
  local !== undefined && size > local.use().capacity * LARGEST_SHARE;
