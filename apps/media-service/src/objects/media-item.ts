import type { MediaObject } from '@kirana/contracts';
import type { EarlierContent } from './contents.ts';
import { isInABucket } from './contents.ts';

export const SIDES = ['cloud', 'local', 'secondary'] as const;
export type SideName = (typeof SIDES)[number];
export type SideState = MediaObject[SideName];

/** A file made from a picture. */
export interface ThumbnailFacts {
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** The thumbnails of one content, by `small.webp`, `small.avif`, …; none where it could not be read as a picture. */
export interface Thumbnails {
  readonly content: number;
  readonly files: Readonly<Record<string, ThumbnailFacts>>;
}

/** A row of the media table: what is published, and what stays here. */
export interface MediaItem extends MediaObject {
  /** Whom besides its owner it is shown to. */
  readonly visibility: 'owner' | 'everybody';
  /** Counts the contents of this object, 1, 2, …; part of every key, so that no bytes are ever written over. */
  readonly content: number;
  /** Where the current content is, on every side. */
  readonly storageKey: string;
  /** Hash of the bytes as they were sent, where they are kept otherwise: a picture is stored without its metadata. */
  readonly receivedSha256?: string | undefined;
  /** Stays on the local disk whatever room is needed. */
  readonly pinned?: boolean | undefined;
  /** Since when the local side lacks what it should hold, ISO 8601 UTC. */
  readonly localLackingSince?: string | undefined;
  /** The local side did not take the upload: unlike what it lost or gave away later, this is a write that failed. */
  readonly localMissedUpload?: true | undefined;
  readonly thumbnails?: Thumbnails | undefined;
  /** Contents that were replaced and are kept, the newest first. */
  readonly earlier?: readonly EarlierContent[] | undefined;
}

/** Every key of an object starts so. */
export const keysOf = (mediaId: string): string => `media/${mediaId}/`;

/** A key that no other upload has, of the content with this number; it tells when the upload began. */
export function newStorageKey(mediaId: string, content: number, now: number = Date.now()): string {
  const began = now.toString(36).padStart(9, '0');
  return `${keysOf(mediaId)}${String(content).padStart(8, '0')}-${began}-${crypto.randomUUID()}`;
}

/** Where a thumbnail lies: beside the content it was made of, so that both are outdated together. */
export const thumbnailKey = (storageKey: string, file: string): string => `${storageKey}.${file}`;

/** Where a part of a very large content lies until all of it has come; outdated with the content it is of. */
export const partKey = (storageKey: string, partBytes: number, index: number): string =>
  `${storageKey}.part-${partBytes}-${index}`;

export const isPart = (key: string): boolean => key.includes('.part-');

/** The number of the content that a key belongs to. */
export const contentOfKey = (key: string): number => Number(/\/(\d{8})-[^/]+$/.exec(key)?.[1]);

/** The object that a key belongs to; undefined for a key of another kind. */
export const mediaIdOfKey = (key: string): string | undefined =>
  /^media\/(med_[0-9A-Z]{26})\//.exec(key)?.[1];

/** When the upload under a key began, ms since 1970; 0 where the key does not tell. */
export const beganAt = (key: string): number =>
  parseInt(/-([0-9a-z]{9})-[0-9a-f]{8}-/.exec(key)?.[1] ?? '0', 36);

/** Whether the key holds the object's current content, or a thumbnail or part of it. */
export const isCurrent = (key: string, { storageKey }: Pick<MediaItem, 'storageKey'>): boolean =>
  key === storageKey || key.startsWith(`${storageKey}.`);

/**
 * Of the keys that a side holds of an object, those that nobody can need again: contents before the current one, but for
 * those that are kept, and uploads that lost the race to be the current one. A kept content is no longer needed on the
 * disk once a bucket has it. A higher number is an upload under way. Of a deleted object, all.
 */
export function outdatedKeys(
  keys: readonly string[],
  current: Pick<MediaItem, 'content' | 'storageKey' | 'earlier'> | undefined,
  side: SideName,
): string[] {
  if (!current) return [...keys];
  const kept = (current.earlier ?? [])
    .filter((content) => side !== 'local' || !isInABucket(content))
    .map(({ storageKey }) => storageKey);
  return keys.filter(
    (key) =>
      !isCurrent(key, current) && !kept.includes(key) && contentOfKey(key) <= current.content,
  );
}
