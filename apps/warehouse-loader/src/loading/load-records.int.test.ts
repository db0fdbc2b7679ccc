import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TOPICS } from '@kirana/contracts';
import type { ChangeEvent } from '@kirana/contracts';
import type { IncomingRecord } from '@kirana/kafka';
import { aLot, changeEventOf, stackEndpoints, uniqueName } from '@kirana/testing';
import { createWarehouse, migrate, nextOffset } from '@kirana/warehouse';
import { loadRecords } from './load-records.ts';

const warehouse = createWarehouse({ url: stackEndpoints().warehouseUrl, schema: uniqueName('w') });
beforeAll(async () => {
  await migrate(warehouse);
}, 120_000);
afterAll(async () => {
  await warehouse.query(`DROP SCHEMA ${warehouse.schema} CASCADE`);
  await warehouse.close();
});

const recordAt = (offset: number, event: ChangeEvent): IncomingRecord => ({
  offset: String(offset),
  key: event.subject,
  value: Buffer.from(JSON.stringify(event)),
  headers: {},
  timestamp: 0,
});
/** A count that the schema of events allows and no BIGINT holds. */
const TOO_MUCH = 1e20;

describe('a batch with a row that the warehouse refuses', () => {
  it('is loaded but for that row, which is noted, and the offset moves past all of it', async () => {
    const events = Array.from({ length: 5 }, () => changeEventOf('lot', 'create', null, aLot()));
    const records = events.map((event, at) => recordAt(10 + at, event));
    const refused = recordAt(15, changeEventOf('lot', 'create', null, aLot()));
    const text = String(refused.value).replaceAll('"received":100', `"received":${TOO_MUCH}`);
    const rejected: string[] = [];
    const tally = await loadRecords(
      { warehouse, shop: (id) => id },
      {
        topic: TOPICS.lot,
        partition: 3,
        records: [...records, { ...refused, value: Buffer.from(text) }],
        reject: (record) => {
          rejected.push(record.offset);
          return Promise.resolve();
        },
      },
    );
    expect(tally).toEqual({ entity: 'lot', loaded: 5, rejected: 1 });
    expect(rejected).toEqual(['15']);
    expect(await nextOffset(warehouse, TOPICS.lot, 3)).toBe('16');
    expect(await warehouse.query('SELECT COUNT(*) AS lots FROM fct_lot')).toEqual([{ lots: 5 }]);
    const [noted] = await warehouse.query('SELECT offset_no, reason FROM load_rejects');
    expect(noted).toMatchObject({ offset_no: 15, reason: expect.stringMatching(/bigint/) });
  });
});
