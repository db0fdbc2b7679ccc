import type { VersionedTable } from '@kirana/dynamodb';
import type { MediaItem } from './media-item.ts';

/** The media table as this service uses it: the real one, or one in memory for tests. */
export type MediaTable = Pick<
  VersionedTable<MediaItem>,
  'get' | 'create' | 'update' | 'delete' | 'query'
>;
