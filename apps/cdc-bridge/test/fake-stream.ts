import { IteratorExpired, PositionTrimmed } from '@kirana/dynamodb';
import type {
  Shard,
  ShardPosition,
  StreamBatch,
  StreamRecord,
  StreamSource,
} from '@kirana/dynamodb';

type Item = Record<string, unknown>;

interface FakeShard {
  readonly shardId: string;
  readonly parentShardId: string | undefined;
  /** Which keys it takes: those whose hash has these low bits. */
  readonly bits: string;
  readonly records: StreamRecord[];
  /** Records before this index are trimmed. */
  trimmed: number;
  closed: boolean;
}

/** What DynamoDB calls a throttled read. */
export class Throttled extends Error {
  override readonly name = 'ProvisionedThroughputExceededException';
}

/**
 * The Streams API with what DynamoDB Local never does: shards that split and roll over, listings in any order, iterators
 * that expire, records that are trimmed, reads that are throttled. What both do is checked by one suite
 * (`stream-source.suite.ts`).
 */
export class FakeStream implements StreamSource {
  readonly #shards: FakeShard[] = [];
  #sequence = 0;
  #iteratorsFrom = 0;
  #throttles = 0;
  #refusedReads = 0;

  constructor() {
    this.#open(undefined, '');
  }

  /** Writes one change; it goes to the open shard of its key. */
  write(key: string, before: Item | null, after: Item | null): void {
    const shard = this.#shards.find((each) => !each.closed && bitsOf(key).startsWith(each.bits));
    const sequenceNumber = String(++this.#sequence).padStart(21, '0');
    shard?.records.push({ eventId: `event-${this.#sequence}`, sequenceNumber, before, after });
  }

  /** Closes an open shard; its keys go to two children. */
  split(shardId = this.#openShards()[0]?.shardId): void {
    const parent = this.#close(shardId);
    this.#open(parent.shardId, `${parent.bits}0`);
    this.#open(parent.shardId, `${parent.bits}1`);
  }

  /** Closes an open shard; its keys go to one child, as after four hours. */
  rollOver(shardId = this.#openShards()[0]?.shardId): void {
    const parent = this.#close(shardId);
    this.#open(parent.shardId, parent.bits);
  }

  /** Every iterator given out so far is no longer taken. */
  expireIterators(): void {
    this.#iteratorsFrom++;
  }

  /** The oldest records are no longer held; a closed shard without any is no longer listed. */
  trim(records: number): void {
    for (const shard of this.#shards) {
      shard.trimmed = Math.min(shard.records.length, shard.trimmed + records);
    }
  }

  /** The next so many reads are refused. */
  throttle(reads: number): void {
    this.#throttles = reads;
  }

  get refusedReads(): number {
    return this.#refusedReads;
  }

  shards(): Promise<Shard[]> {
    const listed = this.#shards.filter(
      (shard) => !shard.closed || shard.trimmed < shard.records.length,
    );
    const shown = listed.map(({ shardId, parentShardId, closed }) => ({
      shardId,
      parentShardId,
      closed,
    }));
    // Children first: an order that a reader must not trust.
    return Promise.resolve(shown.reverse());
  }

  iterator(shardId: string, from: ShardPosition): Promise<string> {
    const shard = this.#shards.find((each) => each.shardId === shardId);
    if (!shard) return Promise.reject(new PositionTrimmed(`${shardId} is gone`));
    const at = {
      oldest: () => shard.trimmed,
      latest: () => shard.records.length,
      after: () => indexAfter(shard, from),
    }[from.at]();
    return at < shard.trimmed
      ? Promise.reject(new PositionTrimmed(`${shardId} is trimmed`))
      : Promise.resolve(`${shardId}|${at}|${this.#iteratorsFrom}`);
  }

  read(iterator: string, limit: number): Promise<StreamBatch> {
    const [shardId, at, epoch] = iterator.split('|');
    if (this.#throttles > 0) {
      this.#throttles--;
      this.#refusedReads++;
      return Promise.reject(new Throttled('slow down'));
    }
    if (Number(epoch) < this.#iteratorsFrom) return Promise.reject(new IteratorExpired('too old'));
    const shard = this.#shards.find((each) => each.shardId === shardId) as FakeShard;
    if (Number(at) < shard.trimmed) return Promise.reject(new PositionTrimmed('trimmed'));
    const records = shard.records.slice(Number(at), Number(at) + limit);
    const end = Number(at) + records.length;
    const next = shard.closed && end >= shard.records.length ? null : `${shardId}|${end}|${epoch}`;
    return Promise.resolve({ records, next });
  }

  #openShards(): FakeShard[] {
    return this.#shards.filter(({ closed }) => !closed);
  }

  #close(shardId: string | undefined): FakeShard {
    const shard = this.#openShards().find((each) => each.shardId === shardId);
    if (!shard) throw new RangeError(`No open shard ${shardId}`);
    shard.closed = true;
    return shard;
  }

  #open(parentShardId: string | undefined, bits: string): void {
    const shardId = `shardId-${String(this.#shards.length).padStart(6, '0')}`;
    const fresh = { records: [], trimmed: 0, closed: false };
    this.#shards.push({ shardId, parentShardId, bits, ...fresh });
  }
}

function indexAfter(shard: FakeShard, from: ShardPosition): number {
  if (from.at !== 'after') return 0;
  return shard.records.filter(({ sequenceNumber }) => sequenceNumber <= from.sequenceNumber).length;
}

/** A key's place in the hash space, as many bits as any split here needs. */
function bitsOf(key: string): string {
  let hash = 0;
  for (const letter of key) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x9e3779b1) >>> 0;
  return (hash ^ (hash >>> 15)).toString(2).padStart(32, '0').split('').reverse().join('');
}
