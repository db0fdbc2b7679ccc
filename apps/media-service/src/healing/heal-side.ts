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
  const source = SIDES.find((name) => name !== side && item[name] === 'verified');
  if (!source) return false;
  await copyBytes(item, sides.stores[source], sides.stores[side]);
  const current = await objects.note(item, side, 'verified');
  // Replaced or deleted meanwhile: its sweeping may have been before this copy was there.
  if (!current) await sides.stores[side].delete(item.storageKey);
  return current;
}

const lacks = (item: MediaItem, side: SideName): boolean =>
  item[side] === 'failed' || item[side] === 'pending';
