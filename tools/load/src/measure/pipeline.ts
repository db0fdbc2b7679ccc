import { CONSUMERS, TOPICS } from '@kirana/contracts';
import type { Kafka } from '@kirana/kafka';
import type { Marketplace } from '@kirana/marketplace';
import { eventually } from '@kirana/testing';
import { pipelineLag } from '../pipeline-lag.ts';
import type { Room } from './room.ts';
import { roomLeft } from './room.ts';

/** How many of the listings written since the beginning have come so far. */
export interface Arrived {
  readonly published: number;
  readonly indexed: number;
  readonly loaded: number;
  /** Order-service's copies. */
  readonly offered: number;
}

const NOTHING: Arrived = { published: 0, indexed: 0, loaded: 0, offered: 0 };
/** What the last line told. */
interface Told {
  readonly at: number;
  readonly written: number;
  readonly slowest: number;
}

const LOOK_MS = 2_000;
const TELL_MS = 10_000;

/**
 * How far listings have come on their way from the table, looked at every other second. Of the whole way the slowest part
 * counts: who writes waits for it, since what was written and not read lies in the tables' streams and in the topics.
 */
export class Pipeline {
  written = 0;
  arrived: Arrived = NOTHING;
  room: Room;
  readonly #home: string;
  readonly #admin;
  readonly #kafka: Kafka;
  readonly #urls: readonly string[];
  #before = { ends: 0, offered: 0 };
  #timer: NodeJS.Timeout | undefined;
  #looking = false;

  constructor(kafka: Kafka, { profile }: Marketplace) {
    const { home, ports } = profile;
    this.#home = home;
    this.room = roomLeft(home);
    const workers = [ports['cdc-bridge'], ports['search-indexer'], ports['warehouse-loader']];
    this.#urls = workers.map((port) => `http://127.0.0.1:${port}`);
    this.#kafka = kafka;
    this.#admin = kafka.client.admin();
  }

  /** Counts from now on; `tell` takes a line each ten seconds. */
  async start(tell: (line: string) => void): Promise<void> {
    await this.#admin.connect();
    this.#before = await this.#offsets();
    const began = performance.now();
    let told = { at: began, written: 0, slowest: 0 };
    this.#timer = setInterval(() => {
      void this.#look();
      const at = performance.now();
      if (at - told.at < TELL_MS) return;
      const now = { at, written: this.written, slowest: this.slowest() };
      tell(`${((at - began) / 1_000).toFixed(0)} s ${this.#line(told, now)}`);
      told = now;
    }, LOOK_MS);
  }

  #line(before: Told, now: Told): string {
    const seconds = (now.at - before.at) / 1_000;
    const rate = (of: 'written' | 'slowest'): string =>
      `${((now[of] - before[of]) / seconds).toFixed(0)}/s`;
    const { published, indexed, loaded, offered } = this.arrived;
    const { memory, disk } = this.room;
    return [
      `written ${now.written} (${rate('written')}) published ${published} indexed ${indexed}`,
      `loaded ${loaded} offered ${offered} (${rate('slowest')} the slowest)`,
      `left memory ${memory.toFixed(1)} GiB disk ${disk.toFixed(0)} GiB`,
    ].join(' ');
  }

  slowest(): number {
    const { published, indexed, loaded, offered } = this.arrived;
    return Math.min(published, indexed, loaded, offered);
  }

  /** Waits until no more than `ahead` of `count` are still on their way. */
  async within(count: number, ahead: number): Promise<void> {
    if (count - this.slowest() <= ahead) return;
    await this.settled(count - ahead, 3_600_000);
  }

  /** Waits until so many have come all the way. Throws `NotYet`. */
  async settled(count: number, timeoutMs: number): Promise<void> {
    await eventually(() => this.slowest() >= count, {
      timeoutMs,
      everyMs: 200,
      describe: `${count} listings are in search, warehouse and offers`,
    });
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#admin.disconnect();
  }

  /** A look that fails or takes long leaves what was seen before, which is less than there is. */
  async #look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    await this.#see()
      .catch((error: unknown) => process.stderr.write(`load: ${String(error)}\n`))
      .finally(() => (this.#looking = false));
  }

  async #see(): Promise<void> {
    const [{ ends, offered }, lag] = await Promise.all([this.#offsets(), pipelineLag(this.#urls)]);
    const published = ends - this.#before.ends;
    this.room = roomLeft(this.#home);
    this.arrived = {
      published,
      indexed: Math.max(0, published - lag.unindexed),
      loaded: Math.max(0, published - lag.unloaded),
      offered: Math.min(published, offered - this.#before.offered),
    };
  }

  /** Ends of the listings' topic, and how far order-service has come in it. */
  async #offsets(): Promise<{ ends: number; offered: number }> {
    const topic = this.#kafka.topicName(TOPICS.listing);
    const [ends, [group]] = await Promise.all([
      this.#admin.fetchTopicOffsets(topic),
      this.#admin.fetchOffsets({
        groupId: this.#kafka.topicName(CONSUMERS.offers),
        topics: [topic],
      }),
    ]);
    const sum = (all: readonly string[]): number =>
      all.reduce((total, offset) => total + Math.max(0, Number(offset)), 0);
    return {
      ends: sum(ends.map(({ high }) => high)),
      offered: sum((group?.partitions ?? []).map(({ offset }) => offset)),
    };
  }
}
