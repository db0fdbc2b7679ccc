import type { TableDefinition } from './table.ts';

export const MEDIA_TABLES = {
  media: {
    name: 'media',
    owner: 'media-service',
    key: { partition: 'mediaId' },
    indexes: [{ name: 'byOwner', partition: 'ownerId', sort: 'mediaId' }],
    entity: 'media',
  },
  /** Direct uploads that were announced; dropped when nobody came back to them. */
  mediaUploads: {
    name: 'media-uploads',
    owner: 'media-service',
    key: { partition: 'uploadId' },
    ttl: 'dropAt',
  },
} as const satisfies Record<string, TableDefinition>;
