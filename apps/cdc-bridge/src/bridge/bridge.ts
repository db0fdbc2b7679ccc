import type { EntityName } from '@kirana/contracts';
import type { Shard, StreamSource, TableDefinition } from '@kirana/dynamodb';
import { pause, pauseBeforeRetry } from '@kirana/kafka';
import type { Publisher } from '@kirana/kafka';
import { readableShards, vanishedShards } from '../lineage/readable-shards.ts';
import type { LeaseBook, LeasePage } from '../leases/lease-book.ts';
import { LeaseLost } from '../leases/lease-book.ts';
import type { Instance, ShardLease } from '../leases/lease.ts';
import { instanceName } from '../leases/lease.ts';
import { Liveness } from '../leases/liveness.ts';
import { shareOf } from '../leases/share.ts';
import { paceOf, PollingPace } from '../shards/polling-pace.ts';
import type { ShardProgress } from '../shards/shard-progress.ts';
import { ShardReader } from './shard-reader.ts';

/** Leases are confirmed and shared out this often, ms. */
export const TICK_MS = 3_000;

/** Streams are asked for new shards this often, ms; at once where a shard ended. */
const DISCOVER_MS = 20_000;

/**
 * Without a confirmed lease for so long nothing more is published, ms. With the 6 s that two tries of a request to Kafka may take,
 * an instance is silent before any other holds it to be dead (`DEAD_AFTER_MS`).
 */
export const CONFIRMED_FOR_MS = 15_000;

export interface PublishedTable {
  readonly definition: TableDefinition;
  /** Without the prefix. */
  readonly name: string;
  readonly entity: EntityName;
  readonly source: StreamSource;
}

export interface BridgeParts {
  /** Unique among those that run; the same after a restart, so that it goes on at once where it was. */
  readonly instance: string;
  readonly tables: readonly PublishedTable[];
  readonly book: LeaseBook;
  readonly publisher: Pick<Publisher, 'publishAll'>;
  /** Has a table published whole: on first sight of it, or since the stream no longer holds some of its changes. */
  readonly backfill: (table: PublishedTable, reason: 'first' | 'gap') => Promise<void>;
  /** Told of everything on record at each tick. */
  readonly onPage: (page: LeasePage, alive: (holder: string) => boolean) => void;
  /** Whether what lies in a table already is published when its stream is first seen. */
  readonly firstSnapshot: boolean;
  readonly log: (
    level: 'info' | 'warn' | 'error',
    message: string,
    facts: Record<string, unknown>,
  ) => void;
}

/** One instance of the bridge: takes its share of the shards and reads them, for as long as it can prove to hold them. */
export class Bridge {
  readonly #parts: BridgeParts;
  readonly #pace = new PollingPace();
  readonly #liveness = new Liveness();
  readonly #readers = new Map<string, ShardReader>();
  readonly #stopping = new AbortController();
  #shards = new Map<string, Shard[]>();
  #discoveredAt = -Infinity;
  #confirmedAt = -Infinity;
  #instance: Instance | undefined;
  #running: Promise<void> | undefined;
  #stopped: Promise<void> | undefined;

  constructor(parts: BridgeParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** True while its leases are confirmed and every table's shards are known. */
  ready(): boolean {
    return this.#confirmed() && this.#shards.size === this.#parts.tables.length;
  }

  progress(): ShardProgress[] {
    return [...this.#readers.values()].map((reader) => reader.progress);
  }

  /** Ends at once as a killed process does: nothing is given back. For tests of what others then do. */
  vanish(): void {
    this.#stopping.abort();
    for (const reader of this.#readers.values()) reader.abandon();
    this.#stopped ??= Promise.resolve();
  }

  /** Finishes the batches in hand, stores their checkpoints and gives the leases back. */
  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    await this.#releaseAll();
    if (this.#instance) await this.#parts.book.leave(this.#instance);
  }

  async #run(): Promise<void> {
    for (let failures = 0; !this.#stopping.signal.aborted;) {
      try {
        await this.#tick();
        failures = 0;
        await pause(TICK_MS, this.#stopping.signal);
      } catch (error) {
        this.#parts.log('error', 'could not share out the shards', { error: String(error) });
        await pause(pauseBeforeRetry(++failures), this.#stopping.signal);
      }
    }
  }

  async #tick(): Promise<void> {
    const began = performance.now();
    await this.#giveUpStale(began);
    const { book, instance } = this.#parts;
    this.#instance = await book.beat(instance, this.#instance).catch((error: unknown) => {
      this.#instance = undefined;
      throw error;
    });
    const page = await book.read();
    this.#dropLost(page);
    this.#confirmedAt = began;
    this.#liveness.observe(page.instances, began);
    if (page.paused) return this.#releaseAll();
    await this.#discover(began);
    await this.#shareOut(await this.#enterNew(page));
    const alive = this.#liveness.alive(performance.now());
    this.#parts.onPage(page, (holder) => alive.has(instanceName(holder)));
  }

  /**
   * After a long silence others may have taken our leases a moment ago: what is still ours is taken anew, once the old
   * readers have stored how far they came, so that nothing is published again for it.
   */
  async #giveUpStale(now: number): Promise<void> {
    if (now - this.#confirmedAt < CONFIRMED_FOR_MS) return;
    const stale = [...this.#readers.values()];
    this.#readers.clear();
    for (const reader of stale) reader.abandon();
    await Promise.all(stale.map(({ ended }) => ended));
  }

  #dropLost(page: LeasePage): void {
    const held = page.shards.filter(({ holder }) => holder === this.#parts.instance);
    const mine = new Set(held.map(({ name }) => name));
    for (const [name, reader] of this.#readers) {
      if (mine.has(name)) continue;
      reader.abandon();
      this.#readers.delete(name);
    }
  }

  async #releaseAll(): Promise<void> {
    await Promise.all([...this.#readers.values()].map((reader) => reader.release()));
    this.#readers.clear();
  }

  async #discover(now: number): Promise<void> {
    if (now - this.#discoveredAt < DISCOVER_MS) return;
    const found = await Promise.all(
      this.#parts.tables.map(async ({ name, source }) => [name, await source.shards()] as const),
    );
    this.#shards = new Map(found);
    this.#discoveredAt = now;
  }

  /** Puts shards on record that no instance has seen before. */
  async #enterNew(page: LeasePage): Promise<LeasePage> {
    const known = new Set(page.shards.map(({ name }) => name));
    const entered: ShardLease[] = [];
    for (const [table, shards] of this.#shards) {
      await this.#meet(table, page);
      for (const shard of shards) {
        if (known.has(`shard/${table}/${shard.shardId}`)) continue;
        const lease = await this.#parts.book.enter(table, shard);
        if (lease) entered.push(lease);
      }
    }
    return { ...page, shards: [...page.shards, ...entered] };
  }

  /** Before the first shard of a table goes on record, so does the backfill of what its stream cannot tell. */
  async #meet(name: string, page: LeasePage): Promise<void> {
    const table = this.#parts.tables.find((each) => each.name === name);
    const isNew = !page.shards.some((lease) => lease.table === name);
    if (table && isNew && this.#parts.firstSnapshot) await this.#parts.backfill(table, 'first');
  }

  async #shareOut({ shards }: LeasePage): Promise<void> {
    const { instance, log } = this.#parts;
    const readable = this.#parts.tables.flatMap((table) => this.#readable(table, shards));
    const share = shareOf(instance, readable, this.#liveness.alive(performance.now()));
    const unread = readable.filter((l) => l.holder === instance && !this.#readers.has(l.name));
    for (const lease of share.release) {
      log('info', 'giving up a shard to others', { table: lease.table, shard: lease.shardId });
      await this.#readers.get(lease.name)?.release();
      this.#readers.delete(lease.name);
    }
    for (const lease of [...share.take, ...unread]) await this.#take(lease);
  }

  #readable({ name }: PublishedTable, leases: readonly ShardLease[]): ShardLease[] {
    const known = leases.filter(({ table }) => table === name);
    const listed = this.#shards.get(name) ?? [];
    const readable = new Set(readableShards(listed, known).map(({ shardId }) => shardId));
    const lost = new Set(vanishedShards(listed, known).map(({ shardId }) => shardId));
    return known.filter(({ shardId }) => readable.has(shardId) || lost.has(shardId));
  }

  async #take(lease: ShardLease): Promise<void> {
    const table = this.#parts.tables.find(({ name }) => name === lease.table);
    if (!table || this.#readers.has(lease.name)) return;
    const { book, instance, publisher, log } = this.#parts;
    try {
      const taken = await book.take(lease, instance);
      log('info', 'reading a shard', { table: lease.table, shard: lease.shardId });
      const reader = new ShardReader({
        table,
        lease: taken,
        book,
        publisher,
        pace: paceOf(table.entity, this.#pace),
        log,
        confirmed: () => this.#confirmed(),
        onGap: () => this.#parts.backfill(table, 'gap'),
      });
      this.#readers.set(lease.name, reader);
      void reader.ended.then(() => this.#ended(lease.name, reader));
    } catch (error) {
      if (!(error instanceof LeaseLost)) throw error;
    }
  }

  /** A shard that ended may have made its children readable. */
  #ended(name: string, reader: ShardReader): void {
    if (this.#readers.get(name) === reader) this.#readers.delete(name);
    this.#discoveredAt = -Infinity;
  }

  #confirmed(): boolean {
    return performance.now() - this.#confirmedAt < CONFIRMED_FOR_MS;
  }
}
