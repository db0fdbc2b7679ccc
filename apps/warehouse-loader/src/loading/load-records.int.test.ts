import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TOPICS } from '@kirana/contracts';
import type { ChangeEvent, Lot } from '@kirana/contracts';
import type { IncomingRecord } from '@kirana/kafka';
import { aLot, changeEventOf, stackEndpoints, uniqueName } from '@kirana/testing';
import { createWarehouse, migrate, nextOffset, runDataTests } from '@kirana/warehouse';
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

describe('an event of a newer release', () => {
  it('is loaded without the fields that this one does not know', async () => {
    const event = changeEventOf('lot', 'create', null, { ...aLot(), shade: 'pink' } as Lot);
    const tally = await loadRecords(
      { warehouse, shop: (id) => id },
      {
        topic: TOPICS.lot,
        partition: 5,
        records: [recordAt(0, event)],
        reject: () => Promise.reject(new Error('cannot happen: no row is refused')),
      },
    );
    expect(tally).toEqual({ entity: 'lot', loaded: 1, rejected: 0 });
  });
});

describe('a lot that tells its totals', () => {
  const made = aLot({
    received: 10,
    available: 10,
    returned: 0,
    shipped: 0,
    writtenOff: 0,
    expiresOn: '2026-01-05',
  });
  const life: [day: string, changes: Partial<Lot>][] = [
    ['2026-01-02', { reserved: 4, available: 6 }],
    ['2026-01-02', { reserved: 0, shipped: 3, writtenOff: 1 }],
    ['2026-01-03', { returned: 1, available: 7 }],
    ['2026-01-06', { writtenOff: 8, available: 0 }],
  ];
  const load = (events: ChangeEvent[], from: number) =>
    loadRecords(
      { warehouse, shop: (id) => id },
      {
        topic: TOPICS.lot,
        partition: 4,
        records: events.map((event, at) => recordAt(from + at, event)),
        reject: () => Promise.reject(new Error('cannot happen: no row is refused')),
      },
    );
  const unbalanced = async () =>
    (await runDataTests(warehouse)).find(({ promise }) => promise.includes('on hand, where'))
      ?.broken;

  it('is accounted for: shipped, short at packing, returned and expired', async () => {
    let lot: Lot = made;
    const events: ChangeEvent[] = [changeEventOf('lot', 'create', null, made)];
    for (const [day, changes] of life) {
      const next = { ...lot, ...changes, version: lot.version + 1 };
      events.push({ ...changeEventOf('lot', 'update', lot, next), time: `${day}T07:00:00.000Z` });
      lot = next;
    }
    await load(events, 0);
    expect(
      await warehouse.query(
        'SELECT sold_units, written_off_units, expired_units FROM fct_lot WHERE lot_id = $1',
        [made.lotId],
      ),
    ).toEqual([{ sold_units: 3, written_off_units: 1, expired_units: 7 }]);
    expect(await unbalanced()).toBe(0);
  });

  it('is found by the data tests when its totals do not add up', async () => {
    await load(
      [
        changeEventOf('lot', 'create', null, {
          ...made,
          lotId: aLot().lotId,
          shipped: 1,
        }),
      ],
      20,
    );
    expect(await unbalanced()).toBe(1);
  });
});
