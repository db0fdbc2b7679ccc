import { TABLES } from '@kirana/dynamodb';
import type { TopicRecords } from '@kirana/kafka';
import { aListing, eventually, uniqueName } from '@kirana/testing';
import { newId } from '@kirana/domain';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Bridge } from '../src/bridge/bridge.ts';
import { LeaseBook } from '../src/leases/lease-book.ts';
import { bridgeFixture } from './bridge-fixture.ts';
import type { BridgeFixture } from './bridge-fixture.ts';
import { FakeStream } from './fake-stream.ts';

// A starved machine takes its time over tables and topics.
jest.setTimeout(180_000);

let fixture: BridgeFixture;
let stream: FakeStream;
let published: string[];
let gaps: number;
let running: Bridge[];

beforeEach(async () => {
  fixture = await bridgeFixture();
  [stream, published, gaps, running] = [new FakeStream(), [], 0, []];
});
afterEach(async () => {
  await Promise.all(running.map((bridge) => bridge.stop()));
  await fixture.close();
});

/** An instance that reads the fake stream and keeps its leases in the real DynamoDB. */
function bridge(publishAll = async (batches: readonly TopicRecords[]) => collect(batches)): Bridge {
  const started = new Bridge({
    instance: uniqueName(),
    tables: [
      {
        definition: TABLES.listings,
        name: 'listings',
        entity: 'listing',
        source: stream,
      },
    ],
    book: new LeaseBook(fixture.dynamo),
    publisher: { publishAll },
    firstSnapshot: false,
    backfill: async () => void gaps++,
    onPage: () => undefined,
    log: () => undefined,
  });
  started.start();
  running.push(started);
  return started;
}

function collect(batches: readonly TopicRecords[]): void {
  for (const { records } of batches) {
    for (const { value } of records) {
      if (value !== null) published.push((JSON.parse(String(value)) as { id: string }).id);
    }
  }
}

const listings = Array.from({ length: 12 }, () => aListing({ listingId: newId('lst') }));

/** One more version of every listing. */
function writeVersion(version: number): void {
  for (const listing of listings) {
    const before = version === 1 ? null : { ...listing, version: version - 1 };
    stream.write(listing.listingId, before, { ...listing, version, pricePaise: version });
  }
}

/** The versions of each listing in the order they were published. */
const versionsOf = ({ listingId }: { listingId: string }) =>
  published.filter((id) => id.startsWith(listingId)).map((id) => Number(id.split('/')[1]));

const upTo = (last: number) => Array.from({ length: last }, (_, n) => n + 1);

describe('shards that split', () => {
  it('are read parents first, so that each item keeps its order, nothing twice', async () => {
    bridge();
    writeVersion(1);
    for (let version = 2; version <= 7; version++) {
      if (version % 3 === 0) stream.rollOver();
      if (version % 2 === 0) stream.split();
      writeVersion(version);
      await new Promise(setImmediate);
    }
    await eventually(() => published.length === 7 * listings.length, { timeoutMs: 50_000 });
    for (const listing of listings) expect(versionsOf(listing)).toEqual(upTo(7));
    expect(gaps).toBe(0);
  });

  it('lose nothing to iterators that expire or reads that are refused', async () => {
    bridge();
    writeVersion(1);
    await eventually(() => published.length === listings.length);
    stream.expireIterators();
    stream.throttle(3);
    writeVersion(2);
    await eventually(() => published.length === 2 * listings.length, { timeoutMs: 30_000 });
    expect(stream.refusedReads).toBe(3);
    for (const listing of listings) expect(versionsOf(listing)).toEqual([1, 2]);
  });

  it('whose records are trimmed before they were published call for a backfill, and go on', async () => {
    const first = bridge();
    writeVersion(1);
    await eventually(() => published.length === listings.length);
    await first.stop();
    writeVersion(2);
    writeVersion(3);
    stream.trim(2 * listings.length);
    bridge();
    await eventually(() => published.length === 2 * listings.length, { timeoutMs: 30_000 });
    expect(gaps).toBeGreaterThan(0);
    for (const listing of listings) expect(versionsOf(listing)).toEqual([1, 3]);
  });

  it('are taken over from an instance that dies, which then publishes no more', async () => {
    let frozen = false;
    const dying = bridge(async (batches) => {
      if (frozen) await new Promise(() => undefined);
      collect(batches);
    });
    writeVersion(1);
    await eventually(() => published.length === listings.length);
    frozen = true;
    dying.vanish();
    writeVersion(2);
    bridge();
    await eventually(() => published.length === 2 * listings.length, { timeoutMs: 45_000 });
    running = running.filter((each) => each !== dying);
  });
});
