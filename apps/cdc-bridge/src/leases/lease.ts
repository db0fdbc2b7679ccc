import type { Versioned } from '@kirana/dynamodb';

/** One stream shard as the bridge's instances share it. */
export interface ShardLease extends Versioned {
  readonly bridge: string;
  /** `shard/<table>/<shard id>` */
  readonly name: string;
  readonly table: string;
  readonly shardId: string;
  readonly parentShardId: string | null;
  /** The instance that reads it; null where none does. */
  readonly holder: string | null;
  /** Everything up to this sequence number is in Kafka; null before the first record. */
  readonly checkpoint: string | null;
  /** Changes before this instant (ISO 8601 UTC) are left out: somebody asked for a replay from there. */
  readonly replayFrom?: string;
  /** Read to its end. Kept on record, so that no replay of the lineage begins with it again. */
  readonly finished: boolean;
  /** Epoch second, of finished ones. */
  readonly forgetAt?: number;
}

/** A running instance of the bridge: alive while its version grows. */
export interface Instance extends Versioned {
  readonly bridge: string;
  /** `instance/<id>` */
  readonly name: string;
  readonly forgetAt: number;
}

export const shardName = (table: string, shardId: string): string => `shard/${table}/${shardId}`;
export const instanceName = (id: string): string => `instance/${id}`;

/** Longer than a stream keeps records (24 h) and lists their shards, s. */
export const FINISHED_KEPT_S = 7 * 24 * 60 * 60;

/** What an operator asked of all instances. */
export interface Control extends Versioned {
  readonly bridge: string;
  readonly name: typeof CONTROL;
  /** Nothing is read or published while true; leases are given back. */
  readonly paused: boolean;
}

export const CONTROL = 'control';
