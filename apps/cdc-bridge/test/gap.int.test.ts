import type { Listing } from '@kirana/contracts';
import { TOPICS } from '@kirana/contracts';
import { openStream, TABLES, VersionedTable } from '@kirana/dynamodb';
import { aListing, eventually } from '@kirana/testing';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { LeaseBook } from '../src/leases/lease-book.ts';
import { bridgeFixture } from './bridge-fixture.ts';
import type { BridgeFixture } from './bridge-fixture.ts';

// A starved machine takes its time over tables and topics.
jest.setTimeout(240_000);

let fixture: BridgeFixture;
beforeEach(async () => {
  fixture = await bridgeFixture();
});
afterEach(() => fixture.close());

/**
 * What is left after more than a day without a bridge, which no local server can wait for: the shard that was being read
 * is no longer listed, and the one that is begins after everything that happened meanwhile.
 */
async function aDayGoesBy({ dynamo }: BridgeFixture): Promise<void> {
  const source = await openStream(dynamo, TABLES.listings);
  const [shard] = await source.shards();
  const { records } = await source.read(
    await source.iterator(shard?.shardId ?? '', { at: 'oldest' }),
    1_000,
  );
  const book = new LeaseBook(dynamo);
  const lease = (await book.read()).shards.find(({ shardId }) => shardId === shard?.shardId);
  if (!lease) throw new TypeError('The shard is on record');
  await book.advance(lease, records.at(-1)?.sequenceNumber ?? '');
  await book.enter('listings', { ...GONE });
}

const GONE = {
  shardId: 'shardId-00000001600000000000-0a1b2c3d',
  parentShardId: undefined,
  closed: true,
};

it('a gap heals by itself: what was made, changed and deleted meanwhile ends as the topic’s last word', async () => {
  const listings = new VersionedTable<Listing>(fixture.dynamo, TABLES.listings);
  const seen = fixture.watch([TOPICS.listing]);
  const lastOf = ({ listingId }: Listing) =>
    seen.findLast(({ key }) => key === listingId)?.event?.data.after?.version ?? null;
  const before = await fixture.bridge({ FIRST_SNAPSHOT: 'false' });
  const kept = await listings.create(aListing());
  const deleted = await listings.create(aListing());
  await eventually(() => lastOf(kept) === 1 && lastOf(deleted) === 1);
  await before.stop();

  const changed = await listings.update(kept, { title: 'Tata Salt 1 kg' });
  await listings.delete({ listingId: deleted.listingId }, deleted.version);
  const made = await listings.create(aListing());
  await aDayGoesBy(fixture);
  await fixture.bridge({ FIRST_SNAPSHOT: 'false' });

  await eventually(() => lastOf(changed) === 2 && lastOf(made) === 1 && lastOf(deleted) === null, {
    timeoutMs: 120_000,
  });
  const later = await listings.update(changed, { title: 'Tata Salt 2 kg' });
  await eventually(() => lastOf(later) === 3);
  expect([made, deleted].map(lastOf)).toEqual([1, null]);
});
