import { createHash } from 'node:crypto';
import type { ObjectStore } from '@kirana/object-store';
import { ObjectNotFound } from '@kirana/object-store';
import type { Sides } from '../bytes/sides.ts';
import type { Content } from '../objects/contents.ts';
import { contentUnder } from '../objects/contents.ts';
import type { MediaItem, SideName } from '../objects/media-item.ts';
import { SIDES } from '../objects/media-item.ts';
import type { MediaObjects } from '../objects/media-objects.ts';

export interface Care {
  readonly objects: MediaObjects;
  readonly sides: Sides;
}

/** `lost`: the copy is bad and no other is good; it is kept as it is, for people to look at. */
export type Soundness = 'sound' | 'healing' | 'lost' | 'replaced';

/** By its facts alone: cheap, and finds what is missing. */
export async function isThere(store: ObjectStore, content: Content): Promise<boolean> {
  const facts = await store.head(content.storageKey);
  return facts?.sha256 === content.sha256 && facts.size === content.size;
}

/** By its bytes, which are read again: finds what has changed at rest. */
export async function isSound(
  store: ObjectStore,
  { storageKey, sha256 }: Pick<MediaItem, 'storageKey' | 'sha256'>,
): Promise<boolean> {
  try {
    const { body } = await store.get(storageKey);
    const hash = createHash('sha256');
    for await (const chunk of body as AsyncIterable<Buffer>) hash.update(chunk);
    return hash.digest('hex') === sha256;
  } catch (error) {
    if (error instanceof ObjectNotFound) return false;
    throw error;
  }
}

/**
 * Reads a copy again that the table says is good. A bad one is removed and noted, so that it is healed through Kafka,
 * but only when another side was read and is good: the last copy, however bad, is never removed.
 */
export async function scrub(content: Content, side: SideName, care: Care): Promise<Soundness> {
  const { objects, sides } = care;
  if (await isSound(sides.stores[side], content)) return 'sound';
  if (!contentUnder(content.storageKey, await objects.find(content.mediaId))) return 'replaced';
  if (!(await anotherIsSound(content, side, sides))) return 'lost';
  await sides.stores[side].delete(content.storageKey);
  return (await objects.note(content, side, 'failed')) ? 'healing' : 'replaced';
}

async function anotherIsSound(
  content: Content,
  side: SideName,
  { stores }: Sides,
): Promise<boolean> {
  for (const other of SIDES) {
    if (other === side || content[other] !== 'verified') continue;
    if (await isSound(stores[other], content)) return true;
  }
  return false;
}
