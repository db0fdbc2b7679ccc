import { openStream, TABLES } from '@kirana/dynamodb';
import { VersionedTable } from '@kirana/dynamodb';
import { aListing } from '@kirana/testing';
import type { Listing } from '@kirana/contracts';
import { afterEach, describe } from '@jest/globals';
import { bridgeFixture } from './bridge-fixture.ts';
import type { BridgeFixture } from './bridge-fixture.ts';
import { streamSourcePromises } from './stream-source.suite.ts';

let fixture: BridgeFixture;
afterEach(() => fixture.close());

describe('the stream of DynamoDB Local', () => {
  streamSourcePromises(async () => {
    fixture = await bridgeFixture();
    const source = await openStream(fixture.dynamo, TABLES.listings);
    const listings = new VersionedTable<Listing>(fixture.dynamo, TABLES.listings);
    return {
      source,
      liveAndDie: async () => {
        const created = await listings.create(aListing());
        const updated = await listings.update(created, { title: 'Tata Salt 1 kg' });
        await listings.delete({ listingId: created.listingId }, updated.version);
      },
    };
  });
});
