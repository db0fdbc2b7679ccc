import type { TableDefinition } from './table.ts';

export const SELLER_TABLES = {
  sellers: {
    name: 'sellers',
    owner: 'seller-service',
    key: { partition: 'sellerId' },
    entity: 'seller',
  },
} as const satisfies Record<string, TableDefinition>;
