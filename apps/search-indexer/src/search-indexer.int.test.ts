import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CONSUMERS, deadLetterTopic, TOPICS } from '@kirana/contracts';
import { createKafka, provisionTopics, Publisher, runBatchConsumer } from '@kirana/kafka';
import { createSearch } from '@kirana/search';
import { createLogger } from '@kirana/service';
import type { RunningWorker } from '@kirana/service';
import {
  aListing,
  aLot,
  changeEventOf,
  eventually,
  stackEndpoints,
  uniqueName,
} from '@kirana/testing';
import { searchIndexerConfig } from './config.ts';
import { startSearchIndexer } from './search-indexer.ts';

const { kafkaBrokers, opensearchUrl } = stackEndpoints();
const prefix = `${uniqueName()}-`;
const kafka = createKafka({ brokers: kafkaBrokers, clientId: 'test', topicPrefix: prefix });
const search = createSearch({ node: opensearchUrl, indexPrefix: prefix });
const publisher = new Publisher(kafka);
let indexer: RunningWorker;

const start = () =>
  startSearchIndexer(
    searchIndexerConfig({
      PORT: '0',
      LOG_LEVEL: 'fatal',
      KAFKA_BROKERS: kafkaBrokers.join(),
      TOPIC_PREFIX: prefix,
      OPENSEARCH_URL: opensearchUrl,
      INDEX_PREFIX: prefix,
    }),
    createLogger('search-indexer', 'silent'),
  );

beforeAll(async () => {
  await provisionTopics(kafka);
  indexer = await start();
});
afterAll(async () => {
  await indexer.stop();
  await publisher.close();
  await search.client.indices.delete({ index: `${prefix}*` });
  await search.close();
});

const found = async (query: object): Promise<Record<string, unknown>[]> => {
  const { body } = await search.client.search({
    index: search.alias('listings'),
    body: { query } as never,
  });
  return body.hits.hits.map(({ _source }) => _source as Record<string, unknown>);
};
const byId = (listingId: string) => found({ term: { listingId } });
const send = (event: ReturnType<typeof changeEventOf>, topic: string) =>
  publisher.publish(topic, [{ key: event.subject, value: JSON.stringify(event) }]);

describe('the indexer', () => {
  it('makes a listing with its lots searchable, and takes it out when it is deleted', async () => {
    const listing = aListing();
    const lot = aLot({ listingId: listing.listingId });
    await send(changeEventOf('lot', 'create', null, lot), TOPICS.lot);
    await send(changeEventOf('listing', 'create', null, listing), TOPICS.listing);
    await eventually(async () => {
      const [document] = await byId(listing.listingId);
      return document?.['live'] && document['sellableUntil'] === '2099-12-31';
    });
    await send(changeEventOf('listing', 'delete', listing, null), TOPICS.listing);
    await publisher.publish(TOPICS.listing, [{ key: listing.listingId, value: null }]);
    await eventually(async () => (await byId(listing.listingId))[0]?.['live'] === false);
  });

  it('puts what can never be indexed among the dead letters, and goes on', async () => {
    const letters: string[] = [];
    const reader = runBatchConsumer(kafka, {
      groupId: 'letters',
      topics: [deadLetterTopic(CONSUMERS.search)],
      handle: async ({ records }) => void letters.push(...records.map(({ key }) => key)),
    });
    const good = aListing();
    await publisher.publish(TOPICS.listing, [
      { key: 'poison', value: '{' },
      {
        key: good.listingId,
        value: JSON.stringify(changeEventOf('listing', 'create', null, good)),
      },
    ]);
    await eventually(async () => (await byId(good.listingId)).length === 1);
    await eventually(() => letters.includes('poison'));
    await reader.stop();
  });

  it('is ready while it consumes, and tells what it did', async () => {
    await eventually(async () => (await fetch(`${indexer.url}/health/ready`)).ok);
    const metrics = await (await fetch(`${indexer.url}/metrics`)).text();
    expect(metrics).toContain('search_indexer_records_total{entity="lot",outcome="written"');
  });
});
