import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Listing } from '@kirana/contracts';
import { TOPICS } from '@kirana/contracts';
import { createKafka, provisionTopics, Publisher, runBatchConsumer } from '@kirana/kafka';
import type { BatchConsumer } from '@kirana/kafka';
import {
  createSearch,
  currentIndex,
  indexStatus,
  provisionIndex,
  searchableListings,
} from '@kirana/search';
import { aListing, changeEventOf, eventually, stackEndpoints, uniqueName } from '@kirana/testing';
import { INDEXED, indexBatch } from '../indexing/index-batch.ts';
import { rebuild } from './rebuild.ts';

const { kafkaBrokers, opensearchUrl } = stackEndpoints();
const prefix = `${uniqueName()}-`;
const kafka = createKafka({ brokers: kafkaBrokers, clientId: 'test', topicPrefix: prefix });
const search = createSearch({ node: opensearchUrl, indexPrefix: prefix });
const publisher = new Publisher(kafka);
let serving: BatchConsumer;

beforeAll(async () => {
  await provisionTopics(kafka);
  await provisionIndex(search);
  serving = runBatchConsumer(kafka, {
    groupId: 'serving',
    topics: INDEXED.map((entity) => TOPICS[entity]),
    maxWaitMs: 100,
    handle: async (batch) => void (await indexBatch(search, batch)),
  });
});
afterAll(async () => {
  await serving.stop();
  await publisher.close();
  await search.client.indices.delete({ index: `${prefix}*` });
  await search.close();
});

const publish = (states: readonly Listing[]) =>
  publisher.publish(
    TOPICS.listing,
    states.map((listing) => ({
      key: listing.listingId,
      value: JSON.stringify(changeEventOf('listing', 'snapshot', null, listing)),
    })),
  );
const versions = async () =>
  new Map((await searchableListings(search, {})).map((each) => [each.listingId, each.version]));

describe('a rebuild', () => {
  it('loses nothing, leaves nothing stale and fails no search while listings are written', async () => {
    const listings = Array.from({ length: 300 }, () => aListing());
    await publish(listings);
    await eventually(async () => (await versions()).size === 300);
    const before = await currentIndex(search, 'listings');

    const work = { done: false, fewest: Infinity };
    const searching = (async () => {
      while (!work.done) {
        work.fewest = Math.min(work.fewest, (await versions()).size);
        await pause(50);
      }
    })();
    const writing = (async () => {
      let version = 1;
      while (!work.done) {
        version++;
        await publish(listings.slice(0, 20).map((listing) => ({ ...listing, version })));
        await pause(20);
      }
      return version;
    })();
    await rebuild(kafka, search, () => undefined);
    work.done = true;
    const last = await writing;
    await searching;

    expect(work.fewest).toBe(300);
    expect(await currentIndex(search, 'listings')).not.toBe(before);
    await eventually(async () => {
      const found = await versions();
      return (
        found.size === 300 && listings.slice(0, 20).every((l) => found.get(l.listingId) === last)
      );
    });
  });

  it('keeps one old index to fall back to', async () => {
    await rebuild(kafka, search, () => undefined);
    const kept = (await indexStatus(search)).filter(({ kind }) => kind === 'listings');
    expect(kept.map(({ serving: serves }) => serves)).toEqual([true, false]);
  });
});
