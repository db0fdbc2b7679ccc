import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { aListing, changeEventOf, stackEndpoints, uniqueName } from '@kirana/testing';
import { createSearch } from '../client/search.ts';
import { currentIndex, provisionIndex } from '../indexes/provision-index.ts';
import { indexListingChanges } from '../writing/index-changes.ts';
import type { Sighting } from './shown-listings.ts';
import { ShownListings } from './shown-listings.ts';

const search = createSearch({
  node: stackEndpoints().opensearchUrl,
  indexPrefix: `${uniqueName()}-`,
});
/** How many documents each request read. */
const reads: number[] = [];
const watched = {
  ...search,
  client: {
    mget: async (request: { body: { docs: readonly unknown[] } }) => {
      reads.push(request.body.docs.length);
      return search.client.mget(request as never);
    },
  },
} as unknown as typeof search;

const atta = aListing({ title: 'Aashirvaad Atta 5 kg', version: 1 });
const salt = aListing({ title: 'Tata Salt 1 kg', version: 1 });

const write = async (...listings: (typeof atta)[]) => {
  const changes = listings.map((listing) => ({
    key: listing.listingId,
    event: changeEventOf('listing', 'update', null, listing),
  }));
  await indexListingChanges(search, changes);
  await search.client.indices.refresh({ index: search.alias('listings') });
};

/** As a search meets them now. */
async function sight(): Promise<Sighting[]> {
  const index = (await currentIndex(search, 'listings'))!;
  const { body } = await search.client.search({
    index,
    body: { seq_no_primary_term: true, sort: [{ listingId: 'asc' }] } as never,
  });
  const hits = body.hits.hits as unknown as {
    _id: string;
    _seq_no: number;
    _source: { indexedAt: string };
  }[];
  return hits.map(({ _id: listingId, _seq_no: seqNo, _source }) => ({
    index,
    listingId,
    seqNo,
    indexedAt: Date.parse(_source.indexedAt),
  }));
}

beforeAll(async () => {
  await provisionIndex(search);
  await write(atta, salt);
});

afterAll(async () => {
  await search.client.indices.delete({ index: `${search.indexPrefix}*` });
  await search.close();
});

it('reads a listing once for each write of it', async () => {
  const shown = new ShownListings(watched);
  reads.length = 0;
  const first = await shown.read(await sight());
  expect(first.get(atta.listingId)).toMatchObject({ title: atta.title, version: 1 });
  expect(first.get(atta.listingId)).not.toHaveProperty('terms');
  await shown.read(await sight());
  expect(reads).toEqual([2]);
  await write({ ...atta, title: 'Aashirvaad Select Atta 5 kg', version: 2 });
  const after = await shown.read(await sight());
  expect(after.get(atta.listingId)).toMatchObject({ title: 'Aashirvaad Select Atta 5 kg' });
  expect(reads).toEqual([2, 1]);
});

it('tells an index made anew under the same name from the one before', async () => {
  const shown = new ShownListings(watched);
  const sightings = await sight();
  await shown.read(sightings);
  reads.length = 0;
  await shown.read(sightings.map((each) => ({ ...each, indexedAt: each.indexedAt + 1 })));
  expect(reads).toEqual([2]);
});

it('holds only so many, and forgets first what was shown longest ago', async () => {
  const shown = new ShownListings(watched, 1);
  const [first, second] = await sight();
  await shown.read([first!]);
  await shown.read([second!]);
  reads.length = 0;
  await shown.read([second!]);
  expect(reads).toEqual([]);
  await shown.read([first!]);
  expect(reads).toEqual([1]);
});

it('leaves out what is gone', async () => {
  const [one] = await sight();
  const gone = { ...one!, listingId: aListing().listingId };
  expect([...(await new ShownListings(watched).read([gone]))]).toEqual([]);
});
