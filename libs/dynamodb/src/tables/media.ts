import type { TableDefinition } from './table.ts';

export const MEDIA_TABLES = {
  media: {
    name: 'media',
    owner: 'media-service',
    key: { partition: 'mediaId' },
    indexes: [{ name: 'byOwner', partition: 'ownerId', sort: 'mediaId' }],
    entity: 'media',
  },
} as const satisfies Record<string, TableDefinition>;
