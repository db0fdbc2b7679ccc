import { ObjectNotFound, SideDiffers } from '@kirana/object-store';
import type { Sides } from '../bytes/sides.ts';
import type { MediaItem, SideName } from '../objects/media-item.ts';
import { SIDES } from '../objects/media-item.ts';
import type { MediaObjects } from '../objects/media-objects.ts';
import { copyBytes } from './copy-bytes.ts';

/**
 * Brings the current content to a side that lacks it, from one that has it. The table says what is current, so a late
 * or repeated call does no harm. What was evicted (`absent`) stays away. Returns whether the side now holds it.
 */
export async function healSide(
  mediaId: string,
  side: SideName,
  { objects, sides }: { readonly objects: MediaObjects; readonly sides: Sides },
): Promise<boolean> {
  const item = await objects.find(mediaId);
  if (!item || !lacks(item, side)) return false;
  const sources = SIDES.filter((name) => name !== side && item[name] === 'verified');
  if (!(await copyFromAny(item, sources, side, { objects, sides }))) return false;
  const current = await objects.note(item, side, 'verified');
  // Replaced or deleted meanwhile: its sweeping may have been before this copy was there.
  if (!current) await sides.stores[side].delete(item.storageKey);
  return current;
}

/** Tries one source after the other; one that turns out to lack the bytes is noted, to be healed itself. */
async function copyFromAny(
  item: MediaItem,
  sources: readonly SideName[],
  side: SideName,
  { objects, sides }: { readonly objects: MediaObjects; readonly sides: Sides },
): Promise<boolean> {
  for (const source of sources) {
    try {
      await copyBytes(item, sides.stores[source], sides.stores[side]);
      return true;
    } catch (error) {
      if (!(error instanceof ObjectNotFound || error instanceof SideDiffers)) throw error;
      await objects.note(item, source, 'failed');
    }
  }
  return false;
}

const lacks = (item: MediaItem, side: SideName): boolean =>
  item[side] === 'failed' || item[side] === 'pending';
