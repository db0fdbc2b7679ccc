import { pipeline } from 'node:stream';
import type { Bandwidth, ObjectStore } from '@kirana/object-store';
import { Expecting, readResuming, SideDiffers } from '@kirana/object-store';
import type { MediaItem } from '../objects/media-item.ts';

/** A source that has broken off is asked for the rest for so long, besides what it takes to answer, ms. */
export const RESUME_FOR_MS = 10_000;

export type CopiedContent = Pick<MediaItem, 'storageKey' | 'sha256' | 'size' | 'contentType'>;

export interface CopyWay {
  /** A share of it is used, where one is given. */
  readonly line?: Bandwidth | undefined;
  /** Others that may have the rest of a large object where the source breaks off. */
  readonly helpers?: readonly ObjectStore[];
}

/**
 * Copies a content from one side to another; whatever lies there is written over, since it may have rotted. A large one
 * that breaks off goes on from where it stood. Throws `SideDiffers` where the source is not what the table says; the
 * other side then keeps what it had.
 */
export async function copyBytes(
  content: CopiedContent,
  from: ObjectStore,
  to: ObjectStore,
  { line, helpers = [] }: CopyWay = {},
): Promise<void> {
  const { storageKey: key, sha256, size, contentType } = content;
  const wanted = { key, sha256, size };
  const { body, gave } = await readResuming([from, ...helpers], wanted, {
    retryForMs: RESUME_FOR_MS,
  });
  const expected = new Expecting({ size, sha256 }, () => new SideDiffers('copied', key));
  // A failure of either end comes out of the put.
  const bytes = line
    ? pipeline(body, line.limit(), expected, () => undefined)
    : pipeline(body, expected, () => undefined);
  try {
    await to.put(key, bytes, { contentType, measuredBy: expected });
  } catch (error) {
    if (!(error instanceof SideDiffers) || gave.size === 1) throw error;
    // One of several that gave bytes has rotted: by itself the source shows whether it is the one.
    await copyBytes(content, from, to, { line });
  }
}
