import type { Sides } from '../bytes/sides.ts';
import { keysOf, outdatedKeys, SIDES } from '../objects/media-item.ts';
import type { MediaObjects } from '../objects/media-objects.ts';

/** Removes what no side needs of an object any more: see `outdatedKeys`; all of it where the object is deleted. */
export async function sweepOutdated(
  mediaId: string,
  { objects, sides }: { readonly objects: MediaObjects; readonly sides: Sides },
): Promise<number> {
  let removed = 0;
  for (const side of SIDES) {
    const store = sides.stores[side];
    const keys: string[] = [];
    for await (const key of store.list(keysOf(mediaId))) keys.push(key);
    // Asked after listing: an upload that has become current since is then not taken for an old one.
    const current = keys.length > 0 ? await objects.find(mediaId) : undefined;
    for (const key of outdatedKeys(keys, current, side)) {
      await store.delete(key);
      removed += 1;
    }
  }
  return removed;
}
