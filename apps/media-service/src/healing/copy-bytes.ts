import type { ObjectStore } from '@kirana/object-store';
import { SideDiffers } from '@kirana/object-store';
import type { MediaItem } from '../objects/media-item.ts';

/** Copies the current content from one side to another. Throws `SideDiffers` unless both are what the table says. */
export async function copyBytes(
  { storageKey, sha256, size, contentType }: MediaItem,
  from: ObjectStore,
  to: ObjectStore,
): Promise<void> {
  const there = await to.head(storageKey);
  if (there?.sha256 === sha256 && there.size === size) return;
  const { body } = await from.get(storageKey);
  const copied = await to.put(storageKey, body, { contentType });
  if (copied.sha256 !== sha256 || copied.size !== size) {
    await to.delete(storageKey);
    throw new SideDiffers('copied', storageKey);
  }
}
