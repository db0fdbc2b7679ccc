import type { MediaObject } from '@kirana/contracts';

export const SIDES = ['cloud', 'local', 'secondary'] as const;
export type SideName = (typeof SIDES)[number];
export type SideState = MediaObject[SideName];

/** A row of the media table: what is published, and what stays here. */
export interface MediaItem extends MediaObject {
  /** Whom besides its owner it is shown to. */
  readonly visibility: 'owner' | 'everybody';
  /** Counts the contents of this object, 1, 2, …; part of every key, so that no bytes are ever written over. */
  readonly content: number;
  /** Where the current content is, on every side. */
  readonly storageKey: string;
}

/** Every key of an object starts so. */
export const keysOf = (mediaId: string): string => `media/${mediaId}/`;

/** A key that no other upload has, of the content with this number. */
export const newStorageKey = (mediaId: string, content: number): string =>
  `${keysOf(mediaId)}${String(content).padStart(8, '0')}-${crypto.randomUUID()}`;

/** The number of the content that a key belongs to. */
export const contentOfKey = (key: string): number => Number(/\/(\d{8})-[^/]+$/.exec(key)?.[1]);

/**
 * Of the keys stored for an object, those that nobody can need again: contents before the current one, and uploads that
 * lost the race to be the current one. A higher number is an upload under way. Of a deleted object, all.
 */
export function outdatedKeys(
  keys: readonly string[],
  current: Pick<MediaItem, 'content' | 'storageKey'> | undefined,
): string[] {
  if (!current) return [...keys];
  return keys.filter((key) => key !== current.storageKey && contentOfKey(key) <= current.content);
}
