import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aListing,
  aLot,
  aSeller,
  changeEventOf,
  stackEndpoints,
  uniqueName,
} from '@kirana/testing';
import { createSearch } from '../client/search.ts';
import type { ListingDocument } from '../documents/listing-document.ts';
import { provisionIndex } from '../indexes/provision-index.ts';
import { indexListingChanges, indexLotChanges, indexSellerChanges } from './index-changes.ts';

const search = createSearch({
  node: stackEndpoints().opensearchUrl,
  indexPrefix: `${uniqueName()}-`,
});

beforeAll(() => provisionIndex(search));
afterAll(async () => {
  await search.client.indices.delete({ index: `${search.indexPrefix}*` });
  await search.close();
});

const documentOf = async (id: string): Promise<ListingDocument> => {
  const { body } = await search.client.get({ index: search.alias('listings'), id });
  return body._source as ListingDocument;
};

const listing = aListing();
const { listingId } = listing;
const later = { ...listing, version: 2, title: 'Parle-G Gold 1 kg' };
const created = { key: listingId, event: changeEventOf('listing', 'create', null, listing) };
const updated = { key: listingId, event: changeEventOf('listing', 'update', listing, later) };
const deleted = { key: listingId, event: changeEventOf('listing', 'delete', later, null) };

describe('changes of listings and lots', () => {
  it('end in the same document however often and in whatever order they come', async () => {
    expect(await indexListingChanges(search, [created])).toEqual(['written']);
    expect(await indexListingChanges(search, [updated, created])).toEqual(['written', 'current']);
    expect(await documentOf(listingId)).toMatchObject({
      version: 2,
      title: later.title,
      live: true,
    });
  });

  it('keep lots that come before their listing', async () => {
    const early = aListing();
    const lot = aLot({ listingId: early.listingId, expiresOn: '2027-01-31', available: 7 });
    const lotEvent = { key: lot.lotId, event: changeEventOf('lot', 'create', null, lot) };
    await indexLotChanges(search, [lotEvent]);
    expect(await documentOf(early.listingId)).toMatchObject({ live: false, lotsKnown: true });
    const event = changeEventOf('listing', 'create', null, early);
    await indexListingChanges(search, [{ key: early.listingId, event }]);
    expect(await documentOf(early.listingId)).toMatchObject({
      live: true,
      lots: [{ lotId: lot.lotId, available: 7 }],
      sellableUntil: '2027-01-31',
    });
  });

  it('written by both sides at once lose nothing of either', async () => {
    const both = aListing();
    const lots = Array.from({ length: 8 }, (_, n) =>
      aLot({ listingId: both.listingId, available: n + 1 }),
    );
    await Promise.all([
      indexListingChanges(search, [
        { key: both.listingId, event: changeEventOf('listing', 'create', null, both) },
      ]),
      ...lots.map((lot) =>
        indexLotChanges(search, [
          { key: lot.lotId, event: changeEventOf('lot', 'create', null, lot) },
        ]),
      ),
    ]);
    const { live, lots: found } = await documentOf(both.listingId);
    expect([live, found.length]).toEqual([true, 8]);
  });

  it('leave a marker after a delete, which no older change revives', async () => {
    await indexListingChanges(search, [deleted]);
    expect(await indexListingChanges(search, [created, updated])).toEqual(['current', 'current']);
    const gone = await documentOf(listingId);
    expect([gone.live, gone.standing, gone.title]).toEqual([
      false,
      { createdAt: listing.createdAt, version: 3, deleted: true },
      undefined,
    ]);
  });

  it('begin a new life where the listing is made again under its old id', async () => {
    const again = { ...listing, createdAt: '2026-11-23T08:00:00.000Z' };
    const event = changeEventOf('listing', 'create', null, again);
    expect(await indexListingChanges(search, [{ key: listingId, event }])).toEqual(['written']);
    expect(await indexListingChanges(search, [deleted])).toEqual(['current']);
    expect(await documentOf(listingId)).toMatchObject({ live: true, version: 1 });
  });

  it('treat a tombstone alone as the delete that compaction took away', async () => {
    expect(await indexListingChanges(search, [{ key: listingId, event: null }])).toEqual([
      'written',
    ]);
    expect(await documentOf(listingId)).toMatchObject({ live: false });
  });

  it('name the one document that does not fit the mapping, and write the others', async () => {
    const [good, bad] = [aListing(), aListing({ updatedAt: 'not a time' })];
    const event = (state: typeof good) => ({
      ...changeEventOf('listing', 'create', null, { ...state, updatedAt: good.updatedAt }),
      data: { op: 'create' as const, version: 1, before: null, after: state },
    });
    const outcomes = await indexListingChanges(search, [
      { key: good.listingId, event: event(good) },
      { key: bad.listingId, event: event(bad) },
    ]);
    expect(outcomes).toEqual([
      'written',
      expect.objectContaining({ code: 'document-refused', id: bad.listingId, retriable: false }),
    ]);
  });
});

describe('changes of sellers', () => {
  it('apply only where newer', async () => {
    const seller = aSeller();
    const key = seller.sellerId;
    const create = { key, event: changeEventOf('seller', 'create', null, seller) };
    expect(await indexSellerChanges(search, [create])).toEqual(['written']);
    expect(await indexSellerChanges(search, [create])).toEqual(['current']);
  });
});

describe('a cluster that does not answer', () => {
  it('is told as unavailable, so that the consumer waits', async () => {
    const nowhere = createSearch({ node: 'http://127.0.0.1:9', indexPrefix: 'x-' });
    const pending = indexListingChanges(nowhere, [created]);
    await expect(pending).rejects.toMatchObject({ code: 'search-unavailable', retriable: true });
  });
});
