import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually, stackEndpoints, uniqueName } from '@kirana/testing';
import type { DataTest } from '../index.ts';
import {
  checkAfterLoads,
  createWarehouse,
  fails,
  loadBatch,
  migrate,
  newestChecks,
  WarehouseUnavailable,
} from '../index.ts';
import { batchAt } from '../../test/batches.ts';

const url = stackEndpoints().warehouseUrl;
const schema = uniqueName('w');
const open = (statementMs: number) => createWarehouse({ url, schema, connections: 2, statementMs });
const [loading, checking, other] = [createWarehouse({ url, schema }), open(60_000), open(60_000)];

beforeAll(async () => {
  await migrate(loading);
}, 120_000);
afterAll(async () => {
  await loading.query(`DROP SCHEMA ${schema} CASCADE`);
  for (const warehouse of [loading, checking, other]) await warehouse.close();
});

let offset = 0;
const load = () =>
  loadBatch(loading, batchAt(1), { topic: 'checked', partition: 0, nextOffset: `${++offset}` });
beforeEach(load);

const HOLDS: DataTest = { promise: 'holds', broken: 'SELECT 0 AS broken' };
const BROKEN: DataTest = { promise: 'is broken', broken: 'SELECT 3 AS broken' };
const SLOW: DataTest = {
  promise: 'is slow',
  broken: 'SELECT COUNT(*) AS broken FROM pg_sleep(3600)',
};
const late = (broken: number) => ({
  findings: () => Promise.resolve([{ promise: 'is fresh', broken }]),
});

describe('the data tests after loads', () => {
  it('run once for what was loaded, and are kept as they were found', async () => {
    const made = await checkAfterLoads(checking, { ...late(0), tests: [BROKEN, HOLDS] });
    expect(made?.checks.map(({ test, broken }) => [test, broken])).toEqual([
      ['is fresh', 0],
      ['is broken', 3],
      ['holds', 0],
    ]);
    expect(made?.checks.filter(fails).map(({ test }) => test)).toEqual(['is broken']);
    const kept = await newestChecks(loading);
    expect(kept).toMatchObject({ runId: made?.runId, checkedAt: made?.checkedAt });
    expect(kept?.checks).toHaveLength(3);
    expect(await checkAfterLoads(other, late(0))).toBeUndefined();
    await load();
    expect(await checkAfterLoads(other, late(0))).toBeDefined();
  });

  it('run where nothing is loaded although records wait', async () => {
    await checkAfterLoads(checking, late(0));
    expect((await checkAfterLoads(checking, late(7)))?.checks[0]).toMatchObject({ broken: 7 });
  });

  it('hold all that is promised for what loads make', async () => {
    const made = await checkAfterLoads(checking);
    expect(made?.checks.filter(fails)).toEqual([]);
    expect(made?.checks.length).toBeGreaterThan(40);
  });

  it('hold up neither loads nor each other: one that is too slow or cannot be asked is told of', async () => {
    const hasty = open(300);
    const wrong = { promise: 'is no SQL', broken: 'SELECT nothing' };
    const made = await checkAfterLoads(hasty, { tests: [SLOW, wrong, HOLDS] });
    expect(made?.checks.map(({ test, broken }) => [test, broken])).toEqual([
      ['is slow', null],
      ['is no SQL', null],
      ['holds', 0],
    ]);
    expect(made?.checks.map(({ trouble }) => trouble)).toEqual([
      expect.stringMatching(/timeout/),
      expect.stringMatching(/does not exist/),
      null,
    ]);
    await hasty.close();
  });

  it('are made by one loader at a time, while the others load; one that stops breaks off', async () => {
    const patient = open(3_600_000);
    const running = checkAfterLoads(patient, { tests: [SLOW] });
    const asleep = () =>
      loading.query(
        `SELECT 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(3600)%' AND state = 'active' AND pid <> pg_backend_pid()`,
      );
    await eventually(async () => (await asleep()).length > 0);
    expect(await checkAfterLoads(other, { tests: [HOLDS] })).toBeUndefined();
    await load();
    await Promise.all([
      expect(running).rejects.toThrow(WarehouseUnavailable),
      patient.close('drop'),
    ]);
    await eventually(async () => (await checkAfterLoads(other, { tests: [HOLDS] })) !== undefined);
  });
});
