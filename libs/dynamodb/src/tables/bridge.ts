import type { TableDefinition } from './table.ts';

const owner = 'cdc-bridge';

export const BRIDGE_TABLES = {
  /** One item a stream shard: who reads it, how far it was published, whether it is finished. */
  streamShards: { name: 'stream-shards', owner, key: { partition: 'table', sort: 'shardId' } },
} as const satisfies Record<string, TableDefinition>;
