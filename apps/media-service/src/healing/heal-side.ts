import type { Bandwidth } from '@kirana/object-store';
import { ObjectNotFound, SideDiffers } from '@kirana/object-store';
import type { Sides } from '../bytes/sides.ts';
import type { Content } from '../objects/contents.ts';
import { contentsOf, isReplaced } from '../objects/contents.ts';
import type { SideName } from '../objects/media-item.ts';
import type { MediaObjects } from '../objects/media-objects.ts';
import { copyBytes } from './copy-bytes.ts';
import { copyInParts, isWorthParts } from './copy-in-parts.ts';

export interface Healing {
  readonly objects: MediaObjects;
  readonly sides: Sides;
  /** The share of the line that copies to the local disk may use. */
  readonly line?: Bandwidth;
}

/** An object larger than this share of the local disk would push everything else out: it is read from the cloud. */
const LARGEST_SHARE = 0.25;

/**
 * Brings the contents of an object to a side that lacks them, from one that has them: the current one, and to a bucket
 * those that were replaced and are kept. The table says what is current, so a late or repeated call does no harm. What
 * was evicted (`absent`) stays away. Gives those that the side now holds and lacked, as they were known before.
 */
export async function healSide(
  mediaId: string,
  side: SideName,
  healing: Healing,
): Promise<Content[]> {
  const item = await healing.objects.find(mediaId);
  const healed: Content[] = [];
  for (const content of item ? contentsOf(item) : []) {
    if (await healContent(content, side, healing)) healed.push(content);
  }
  return healed;
}

/** The same for one content; tells whether the side now holds what it lacked. */
export async function healContent(
  content: Content,
  side: SideName,
  healing: Healing,
): Promise<boolean> {
  const { objects, sides } = healing;
  if (!lacks(content, side)) return false;
  if (side === 'local' && isTooLarge(content, sides)) {
    await objects.note(content, 'local', 'absent');
    return false;
  }
  if (!(await copyFromAny(content, sourcesFor(content, side), side, healing))) return false;
  const isKept = await objects.note(content, side, 'verified');
  // Replaced or deleted meanwhile: its sweeping may have been before this copy was there.
  if (!isKept) await sides.stores[side].delete(content.storageKey);
  return isKept;
}

/** Tries one source after the other; one that turns out to lack the bytes is noted, to be healed itself. */
async function copyFromAny(
  content: Content,
  sources: readonly SideName[],
  side: SideName,
  { objects, sides, line }: Healing,
): Promise<boolean> {
  // A part's room is the disk's; to a bucket a copy is begun again.
  const copy = side === 'local' && isWorthParts(content) ? copyInParts : copyBytes;
  for (const source of sources) {
    try {
      const others = sources.filter((other) => other !== source);
      await copy(content, sides.stores[source], sides.stores[side], {
        line: side === 'local' ? line : undefined,
        helpers: others.map((other) => sides.stores[other]),
      });
      return true;
    } catch (error) {
      if (!(error instanceof ObjectNotFound || error instanceof SideDiffers)) throw error;
      await objects.note(content, source, 'failed');
    }
  }
  return false;
}

/**
 * Where to copy from: a side that is known to be good, the disk before all since it costs nothing to read. Only where
 * none is, those that are said to lack it are asked: what was noted of them may have been noted in error, and the disk
 * has a replaced content until a bucket does.
 */
function sourcesFor(content: Content, side: SideName): SideName[] {
  const others = (['local', 'cloud', 'secondary'] as const).filter((name) => name !== side);
  const good = others.filter((name) => content[name] === 'verified');
  if (good.length > 0) return good;
  return others.filter((name) => content[name] !== 'absent' || isReplaced(content));
}

const lacks = (content: Content, side: SideName): boolean =>
  content[side] === 'failed' || content[side] === 'pending';

const isTooLarge = ({ size }: Content, { local }: Sides): boolean =>
  local !== undefined && size > local.use().capacity * LARGEST_SHARE;
