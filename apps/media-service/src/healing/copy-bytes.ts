import { pipeline } from 'node:stream';
import type { Bandwidth, ObjectStore } from '@kirana/object-store';
import { Expecting, SideDiffers } from '@kirana/object-store';
import type { MediaItem } from '../objects/media-item.ts';

export type CopiedContent = Pick<MediaItem, 'storageKey' | 'sha256' | 'size' | 'contentType'>;

/**
 * Copies the current content from one side to another, over a share of the line where one is given; whatever lies there
 * is written over, since it may have rotted. Throws `SideDiffers` where the source is not what the table says; the other
 * side then keeps what it had.
 */
export async function copyBytes(
  { storageKey, sha256, size, contentType }: CopiedContent,
  from: ObjectStore,
  to: ObjectStore,
  line?: Bandwidth,
): Promise<void> {
  const { body } = await from.get(storageKey);
  const differs = () => new SideDiffers('copied', storageKey);
  const expected = new Expecting({ size, sha256 }, differs);
  // A failure of either end comes out of the put.
  const bytes = line
    ? pipeline(body, line.limit(), expected, () => undefined)
    : pipeline(body, expected, () => undefined);
  await to.put(storageKey, bytes, { contentType, measuredBy: expected });
}
