import { pipeline } from 'node:stream';
import type { Bandwidth, ObjectStore } from '@kirana/object-store';
import { SideDiffers } from '@kirana/object-store';
import type { MediaItem } from '../objects/media-item.ts';

export type CopiedContent = Pick<MediaItem, 'storageKey' | 'sha256' | 'size' | 'contentType'>;

/**
 * Copies the current content from one side to another, over a share of the line where one is given. Throws
 * `SideDiffers` unless both are what the table says.
 */
export async function copyBytes(
  { storageKey, sha256, size, contentType }: CopiedContent,
  from: ObjectStore,
  to: ObjectStore,
  line?: Bandwidth,
): Promise<void> {
  const there = await to.head(storageKey);
  // What lies there may have rotted: its facts alone would call it good.
  if (there?.sha256 === sha256 && there.size === size && (await to.verify(storageKey))) return;
  const { body } = await from.get(storageKey);
  const bytes = line ? pipeline(body, line.limit(), () => undefined) : body;
  const copied = await to.put(storageKey, bytes, { contentType });
  if (copied.sha256 !== sha256 || copied.size !== size) {
    await to.delete(storageKey);
    throw new SideDiffers('copied', storageKey);
  }
}
