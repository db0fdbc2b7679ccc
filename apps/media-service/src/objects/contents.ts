import { notFound } from '@kirana/service';
import type { MediaItem, SideName, SideState } from './media-item.ts';

/** Earlier contents live in the buckets alone: the disk is for what is read now. */
export const BUCKETS = ['cloud', 'secondary'] as const;
type Bucket = (typeof BUCKETS)[number];

/** A content that was replaced and is kept, as its object's row holds it. */
export type EarlierContent = Pick<
  MediaItem,
  'content' | 'storageKey' | 'contentType' | 'size' | 'sha256' | 'receivedSha256' | Bucket
>;

/** The same with what it shares with its object. */
export interface ReplacedContent
  extends EarlierContent, Pick<MediaItem, 'mediaId' | 'visibility' | 'updatedAt'> {
  readonly local: 'absent';
}

/** The bytes of an object at one time: the current ones are known by its row itself. */
export type Content = MediaItem | ReplacedContent;

export const isReplaced = (content: Content): content is ReplacedContent => !('version' in content);

/** The earlier contents that are kept of an object, the newest first. */
export const replacedContents = (item: MediaItem): ReplacedContent[] =>
  (item.earlier ?? []).map((earlier) => {
    const { mediaId, visibility, updatedAt } = item;
    return { ...earlier, mediaId, visibility, updatedAt, local: 'absent' };
  });

/** All contents that are kept of an object, the newest first. */
export const contentsOf = (item: MediaItem): [MediaItem, ...ReplacedContent[]] => [
  item,
  ...replacedContents(item),
];

/** The content of this number, the current one where none is named. Throws a 404 problem where it is not kept. */
export function contentNumbered(number: number | undefined, item: MediaItem): Content {
  if (number === undefined) return item;
  const found = contentsOf(item).find(({ content }) => content === number);
  if (!found) throw notFound(`content kept of ${item.mediaId}`, String(number));
  return found;
}

/** The content under this key as the row knows it now; undefined where it is kept no more. */
export const contentUnder = (
  storageKey: string,
  item: MediaItem | undefined,
): Content | undefined =>
  item && contentsOf(item).find((content) => content.storageKey === storageKey);

/** What its row says of earlier contents once `replaced` is no longer the current one; `most` of them are kept. */
export function replacing(
  replaced: MediaItem,
  most: number,
): Pick<MediaItem, 'earlier' | 'earlierLacking'> {
  const { content, storageKey, contentType, size, sha256, receivedSha256 } = replaced;
  const { cloud, secondary, earlier = [] } = replaced;
  const facts = { content, storageKey, contentType, size, sha256, cloud, secondary };
  const newest = receivedSha256 === undefined ? facts : { ...facts, receivedSha256 };
  return listed([newest, ...earlier].slice(0, most));
}

/** What to write into the row where a side of an earlier content stands otherwise than it says. */
export function noted(
  { earlier = [] }: MediaItem,
  storageKey: string,
  side: SideName,
  state: SideState,
): Pick<MediaItem, 'earlier' | 'earlierLacking'> | undefined {
  if (side === 'local') return undefined;
  const known = earlier.find((content) => content.storageKey === storageKey);
  if (!known || known[side] === state) return undefined;
  return listed(
    earlier.map((content) => (content === known ? { ...content, [side]: state } : content)),
  );
}

/** Whether a bucket is known to hold it. */
export const isInABucket = (content: EarlierContent): boolean =>
  BUCKETS.some((bucket) => content[bucket] === 'verified');

/** With how many copies the buckets lack: the row's events tell the workers by it. */
function listed(earlier: EarlierContent[]): Pick<MediaItem, 'earlier' | 'earlierLacking'> {
  if (earlier.length === 0) return { earlier: undefined, earlierLacking: undefined };
  const copies = earlier.flatMap((content) => BUCKETS.map((bucket) => content[bucket]));
  return { earlier, earlierLacking: copies.filter((state) => state !== 'verified').length };
}
