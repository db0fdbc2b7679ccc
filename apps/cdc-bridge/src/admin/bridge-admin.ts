import {
  ItemExists,
  publishedTables,
  StaleVersion,
  TABLES,
  VersionedTable,
} from '@kirana/dynamodb';
import type { Dynamo } from '@kirana/dynamodb';
import { BackfillBook } from '../backfill/backfill-book.ts';
import { LeaseBook } from '../leases/lease-book.ts';
import type { LeasePage } from '../leases/lease-book.ts';
import type { Control, ShardLease } from '../leases/lease.ts';
import { CONTROL } from '../leases/lease.ts';

/** No published table is called so. */
export class UnknownTable extends Error {
  readonly code = 'unknown-table';
  readonly retriable = false;

  constructor(name: string) {
    const known = publishedTables().map((table) => table.name);
    super(`No published table is called ${name}: there are ${known.join(', ')}`);
    this.name = 'UnknownTable';
  }
}

/** What an operator may ask of all instances of the bridge; they see it within a few seconds. */
export class BridgeAdmin {
  readonly #bridge: string;
  readonly #book: LeaseBook;
  readonly #backfills: BackfillBook;
  readonly #controls: VersionedTable<Control>;
  readonly #shards: VersionedTable<ShardLease>;

  constructor(dynamo: Dynamo, bridge = 'bridge') {
    this.#bridge = bridge;
    this.#book = new LeaseBook(dynamo, bridge);
    this.#backfills = new BackfillBook(dynamo, bridge);
    this.#controls = new VersionedTable<Control>(dynamo, TABLES.streamLeases);
    this.#shards = new VersionedTable<ShardLease>(dynamo, TABLES.streamLeases);
  }

  status(): Promise<LeasePage> {
    return this.#book.read();
  }

  pause = (): Promise<void> => this.#setPaused(true);
  resume = (): Promise<void> => this.#setPaused(false);

  /** Has tables published whole, all of them where none is named. Throws `UnknownTable`. */
  async snapshot(names: readonly string[]): Promise<string[]> {
    const tables = chosen(names);
    for (const table of tables) await this.#backfills.request(table, 'asked');
    return tables;
  }

  /**
   * Has the changes since `from` (ISO 8601 UTC) published again, as far as the streams still hold them (24 hours).
   * Whoever reads a shard loses its lease by this and begins it anew. Throws `UnknownTable`.
   */
  async replay(from: string, names: readonly string[]): Promise<number> {
    const tables = new Set(chosen(names));
    const { shards } = await this.#book.read();
    const mine = shards.filter(({ table }) => tables.has(table));
    for (const lease of mine) await this.#rewind(lease, from);
    return mine.length;
  }

  async #rewind({ name }: ShardLease, replayFrom: string): Promise<void> {
    for (;;) {
      const lease = await this.#shards.get({ bridge: this.#bridge, name });
      if (!lease) return;
      const { forgetAt: _, ...kept } = lease;
      const rewound = { checkpoint: null, finished: false, holder: null, replayFrom };
      try {
        await this.#shards.update(kept, rewound);
        return;
      } catch (error) {
        // Its reader moved the checkpoint in between.
        if (!(error instanceof StaleVersion)) throw error;
      }
    }
  }

  async #setPaused(paused: boolean): Promise<void> {
    const key = { bridge: this.#bridge, name: CONTROL } as const;
    const control = await this.#controls.get(key);
    try {
      if (control) await this.#controls.update(control, { paused });
      else await this.#controls.create({ ...key, paused });
    } catch (error) {
      if (!(error instanceof ItemExists || error instanceof StaleVersion)) throw error;
      await this.#setPaused(paused);
    }
  }
}

function chosen(names: readonly string[]): string[] {
  const known = publishedTables().map(({ name }) => name);
  for (const name of names) if (!known.includes(name)) throw new UnknownTable(name);
  return names.length > 0 ? [...names] : known;
}
