import { ItemExists, StaleVersion, TABLES, VersionedTable } from '@kirana/dynamodb';
import type { Dynamo, Shard } from '@kirana/dynamodb';
import type { BackfillPart } from '../backfill/backfill.ts';
import type { Control, Instance, ShardLease } from './lease.ts';
import { CONTROL, FINISHED_KEPT_S, instanceName, shardName } from './lease.ts';

/** Everything on record at one moment. */
export interface LeasePage {
  readonly shards: readonly ShardLease[];
  readonly instances: readonly Instance[];
  readonly backfills: readonly BackfillPart[];
  readonly paused: boolean;
}

/** Another instance wrote the lease in between: whoever thought to hold it does not. */
export class LeaseLost extends Error {
  readonly code = 'lease-lost';
  readonly retriable = false;

  constructor(name: string) {
    super(`The lease ${name} is held by another instance by now`);
    this.name = 'LeaseLost';
  }
}

/**
 * The leases in DynamoDB. Each write is conditional on the version it was based on, so of two instances that want the
 * same lease one gets it, and one that lost it cannot move its checkpoint any more.
 */
export class LeaseBook {
  readonly #bridge: string;
  readonly #shards: VersionedTable<ShardLease>;
  readonly #instances: VersionedTable<Instance>;

  constructor(dynamo: Dynamo, bridge = 'bridge') {
    this.#bridge = bridge;
    this.#shards = new VersionedTable<ShardLease>(dynamo, TABLES.streamLeases);
    this.#instances = new VersionedTable<Instance>(dynamo, TABLES.streamLeases);
  }

  async read(): Promise<LeasePage> {
    const items: { readonly name: string }[] = [];
    let pageToken: string | undefined;
    do {
      const page = await this.#shards.query({ partition: this.#bridge, limit: 1_000, pageToken });
      items.push(...page.items);
      pageToken = page.nextPageToken ?? undefined;
    } while (pageToken);
    const named = <T>(prefix: string): T[] =>
      items.filter(({ name }) => name.startsWith(prefix)) as unknown as T[];
    return {
      shards: named<ShardLease>('shard/'),
      instances: named<Instance>('instance/'),
      backfills: named<BackfillPart>('backfill/'),
      paused: named<Control>(CONTROL)[0]?.paused ?? false,
    };
  }

  /** Puts a shard on record as unread; undefined where another instance just did. */
  async enter(table: string, { shardId, parentShardId }: Shard): Promise<ShardLease | undefined> {
    try {
      return await this.#shards.create({
        bridge: this.#bridge,
        name: shardName(table, shardId),
        table,
        shardId,
        parentShardId: parentShardId ?? null,
        holder: null,
        checkpoint: null,
        finished: false,
      });
    } catch (error) {
      if (error instanceof ItemExists) return undefined;
      throw error;
    }
  }

  /** Throws `LeaseLost`. */
  take = (lease: ShardLease, holder: string): Promise<ShardLease> => this.#write(lease, { holder });

  /** Throws `LeaseLost`. */
  release = (lease: ShardLease): Promise<ShardLease> => this.#write(lease, { holder: null });

  /** Throws `LeaseLost`. */
  advance = (lease: ShardLease, checkpoint: string): Promise<ShardLease> =>
    this.#write(lease, { checkpoint });

  /** Throws `LeaseLost`. */
  finish = (lease: ShardLease): Promise<ShardLease> =>
    this.#write(lease, {
      finished: true,
      holder: null,
      forgetAt: epochSecond() + FINISHED_KEPT_S,
    });

  /**
   * Says that the instance lives; returns what to say it with the next time. The first time it takes over from a process
   * of the same id that ended without leaving. Throws `LeaseLost` where another process took the id over.
   */
  async beat(id: string, last: Instance | undefined): Promise<Instance> {
    const key = { bridge: this.#bridge, name: instanceName(id) };
    const forgetAt = epochSecond() + 24 * 60 * 60;
    const before = last ?? (await this.#instances.get(key));
    try {
      return before
        ? await this.#instances.update(before, { forgetAt })
        : await this.#instances.create({ ...key, forgetAt });
    } catch (error) {
      throw error instanceof StaleVersion ? new LeaseLost(key.name) : error;
    }
  }

  /** Takes the instance off the record. */
  async leave({ name, version }: Instance): Promise<void> {
    await this.#instances.delete({ bridge: this.#bridge, name }, version);
  }

  async #write(lease: ShardLease, changes: Partial<ShardLease>): Promise<ShardLease> {
    try {
      return await this.#shards.update(lease, changes);
    } catch (error) {
      if (error instanceof StaleVersion) throw new LeaseLost(lease.name);
      throw error;
    }
  }
}

const epochSecond = (): number => Math.floor(Date.now() / 1000);
