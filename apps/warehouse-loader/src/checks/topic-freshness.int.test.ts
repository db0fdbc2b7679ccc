import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TOPICS } from '@kirana/contracts';
import { createKafka, provisionTopics, Publisher } from '@kirana/kafka';
import { eventually, stackEndpoints, uniqueName } from '@kirana/testing';
import { createWarehouse, loadBatch, migrate } from '@kirana/warehouse';
import { topicFreshness } from './topic-freshness.ts';

const { kafkaBrokers, warehouseUrl } = stackEndpoints();
const topicPrefix = `${uniqueName()}-`;
const kafka = createKafka({ brokers: kafkaBrokers, clientId: 'test', topicPrefix });
const publisher = new Publisher(kafka);
const warehouse = createWarehouse({ url: warehouseUrl, schema: uniqueName('w') });
const topics = [TOPICS.lot, TOPICS.seller];

beforeAll(async () => {
  const made = topics.map((name) => ({ name, partitions: 1, compacted: true }));
  await eventually(() => provisionTopics(kafka, made).then(() => true), { timeoutMs: 120_000 });
  await migrate(warehouse);
}, 240_000);
afterAll(async () => {
  await publisher.close();
  await warehouse.query(`DROP SCHEMA ${warehouse.schema} CASCADE`);
  await warehouse.close();
});

const waiting = async (limitMs: number) =>
  (await topicFreshness(kafka, warehouse, topics, limitMs)).map(({ broken }) => broken);

describe('freshness of topics', () => {
  it('counts records that have waited for too long, not those that came just now, nor a quiet topic', async () => {
    await publisher.publish(TOPICS.lot, [
      { key: 'a', value: '1' },
      { key: 'b', value: '2' },
    ]);
    await eventually(async () => (await waiting(1))[0] === 2);
    expect(await waiting(3_600_000)).toEqual([0, 0]);
    await loadBatch(warehouse, [], { topic: TOPICS.lot, partition: 0, nextOffset: '2' });
    expect(await waiting(1)).toEqual([0, 0]);
  }, 120_000);
});
