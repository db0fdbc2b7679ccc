import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TOPICS } from '@kirana/contracts';
import { provisionTopics, readTopic } from '@kirana/kafka';
import { eventually, stackEndpoints, uniqueName } from '@kirana/testing';
import { createWarehouse, loadBatch, migrate, rejectsOf } from '@kirana/warehouse';
import { kafkaWith } from '../config.ts';
import { replayRejects } from './rejects.ts';

const kafka = kafkaWith(`${uniqueName()}-`);
const warehouse = createWarehouse({ url: stackEndpoints().warehouseUrl, schema: uniqueName('w') });
const topics = [{ name: TOPICS.lot, partitions: 1, compacted: true }];

beforeAll(async () => {
  await eventually(() => provisionTopics(kafka, topics).then(() => true), { timeoutMs: 120_000 });
  await migrate(warehouse);
}, 240_000);
afterAll(async () => {
  await warehouse.query(`DROP SCHEMA ${warehouse.schema} CASCADE`);
  await warehouse.close();
});

describe('records that the warehouse could not load', () => {
  it('are published again and forgotten, but for those whose payload is not whole', async () => {
    const reject = (offset: string, payload: string) => ({
      offset,
      key: `lot_${offset}`,
      reason: 'a column was missing',
      payload,
    });
    await loadBatch(warehouse, [], { topic: TOPICS.lot, partition: 0, nextOffset: '3' }, [
      reject('1', '{"whole":true}'),
      reject('2', 'x'.repeat(70_000)),
    ]);
    expect(await replayRejects(warehouse, kafka)).toEqual({ published: 1, cut: 1 });
    const seen: string[] = [];
    await readTopic(kafka, TOPICS.lot, ({ key, value }) => seen.push(`${key} ${String(value)}`));
    expect(seen).toEqual(['lot_1 {"whole":true}']);
    expect((await rejectsOf(warehouse)).map(({ offset }) => offset)).toEqual(['2']);
  }, 120_000);
});
