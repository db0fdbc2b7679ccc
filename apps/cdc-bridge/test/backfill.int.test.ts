import type { Listing } from '@kirana/contracts';
import { TOPICS } from '@kirana/contracts';
import { TABLES, VersionedTable } from '@kirana/dynamodb';
import { Publisher } from '@kirana/kafka';
import { aListing, changeEventOf, eventually } from '@kirana/testing';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { BridgeAdmin } from '../src/admin/bridge-admin.ts';
import { publishPage } from '../src/backfill/publish-page.ts';
import type { Row } from '../src/backfill/publish-page.ts';
import { bridgeFixture } from './bridge-fixture.ts';
import type { BridgeFixture } from './bridge-fixture.ts';

// A starved machine takes its time over tables and topics.
jest.setTimeout(180_000);

let fixture: BridgeFixture;
let listings: VersionedTable<Listing>;
let admin: BridgeAdmin;

beforeEach(async () => {
  fixture = await bridgeFixture();
  listings = new VersionedTable<Listing>(fixture.dynamo, TABLES.listings);
  admin = new BridgeAdmin(fixture.dynamo);
});
afterEach(() => fixture.close());

describe('a backfill', () => {
  it('publishes every row as a snapshot when it is asked for', async () => {
    await fixture.bridge({ FIRST_SNAPSHOT: 'false' });
    const made = await Promise.all(Array.from({ length: 30 }, () => listings.create(aListing())));
    const seen = fixture.watch([TOPICS.listing]);
    await admin.snapshot(['listings']);
    await eventually(
      () => seen.filter(({ event }) => event?.data.op === 'snapshot').length === made.length,
      { timeoutMs: 40_000 },
    );
    await eventually(async () => (await admin.status()).backfills.every(({ done }) => done));
  });

  it('says so of what the topic still has and the table no longer has', async () => {
    const lost = aListing();
    const publisher = new Publisher(fixture.kafka);
    const value = JSON.stringify(changeEventOf('listing', 'create', null, lost));
    await publisher.publish(TOPICS.listing, [{ key: lost.listingId, value }]);
    await publisher.close();
    await fixture.bridge({ FIRST_SNAPSHOT: 'false' });
    const seen = fixture.watch([TOPICS.listing]);
    await admin.snapshot(['listings']);
    await eventually(() => seen.some(({ event }) => event?.data.op === 'delete'), {
      timeoutMs: 40_000,
    });
    await eventually(() => seen.at(-1)?.event === null);
  });

  it('never leaves an old row as the last word on an item that changed meanwhile', async () => {
    const row = await listings.create(aListing());
    const sent: (string | null)[] = [];
    let meddled = false;
    await publishPage(
      {
        entity: 'listing',
        definition: TABLES.listings,
        items: listings as unknown as VersionedTable<Row>,
        publisher: {
          publishAll: async (batches) => {
            for (const { value } of batches.flatMap(({ records }) => records)) {
              sent.push(value === null ? null : (JSON.parse(String(value)) as { id: string }).id);
            }
            if (!meddled) await listings.update(row, { title: 'Tata Salt 1 kg' });
            meddled = true;
          },
        },
        allowed: () => true,
        onInvalid: () => undefined,
      },
      [row as unknown as Row],
    );
    expect(sent).toEqual([`${row.listingId}/1`, `${row.listingId}/2`]);
  });
});

describe('the admin commands', () => {
  it('pause all reading and let it go on where it was', async () => {
    await fixture.bridge();
    const seen = fixture.watch([TOPICS.listing]);
    await listings.create(aListing());
    await eventually(() => seen.length > 0);
    await admin.pause();
    await eventually(async () => (await admin.status()).shards.every(({ holder }) => !holder));
    const during = await listings.create(aListing());
    await admin.resume();
    await eventually(() => seen.some(({ key }) => key === during.listingId));
  });

  it('have changes since a time published again', async () => {
    await fixture.bridge({ FIRST_SNAPSHOT: 'false' });
    const seen = fixture.watch([TOPICS.listing]);
    const early = await listings.create(aListing());
    const late = await listings.create(aListing());
    await eventually(() => seen.length === 2);
    await admin.replay(late.createdAt, ['listings']);
    await eventually(() => seen.filter(({ key }) => key === late.listingId).length === 2);
    expect(late.createdAt > early.createdAt).toBe(true);
    expect(seen.filter(({ key }) => key === early.listingId)).toHaveLength(1);
  });
});
