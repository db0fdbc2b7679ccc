import type { TableDefinition } from './table.ts';

const owner = 'cdc-bridge';

export const BRIDGE_TABLES = {
  /**
   * What the instances of the bridge know together, in one partition a bridge, so that one query reads it all: an item a
   * stream shard (who reads it, how far it was published), an instance, a backfill.
   */
  streamLeases: {
    name: 'stream-leases',
    owner,
    key: { partition: 'bridge', sort: 'name' },
    ttl: 'forgetAt',
  },
} as const satisfies Record<string, TableDefinition>;
