import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stackEndpoints, uniqueName } from '@kirana/testing';
import type { Load } from '../src/index.ts';
import {
  contentHash,
  createWarehouse,
  loadBatch,
  migrate,
  POSTGRES,
  WAREHOUSE_TABLES as TABLES,
} from '../src/index.ts';
import { batchAt, BATCHES, listingRow, lotRow, PLACE } from './batches.ts';

const { warehouseUrl } = stackEndpoints();
const open = () => createWarehouse({ url: warehouseUrl, schema: uniqueName('w') });
const [straight, killed] = [open(), open()];

beforeAll(async () => {
  await migrate(straight);
  await migrate(killed);
  for (let at = 0; at < BATCHES; at++)
    await loadBatch(straight, batchAt(at), { ...PLACE, nextOffset: String(at + 1) });
});
afterAll(async () => {
  for (const warehouse of [straight, killed]) {
    await warehouse.query(`DROP SCHEMA ${warehouse.schema} CASCADE`);
    await warehouse.close();
  }
});

/** Runs the loader until it dies at the step; resolves to true where it got to the end before it. */
const loadAndDie = (step: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const program = join(import.meta.dirname, 'load-until-killed.ts');
    const args = ['--conditions=kirana-source', program, warehouseUrl, killed.schema, String(step)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (signal === 'SIGKILL' || code === 0) resolve(code === 0);
      else reject(new Error(`The loader ended with ${code}`));
    });
  });

describe('loads', () => {
  it('that are killed before every statement and around every commit load each fact once', async () => {
    let deaths = 0;
    // Each life gets one step further than the one before, so it dies at every step of some batch and still gets on.
    for (let step = 0; !(await loadAndDie(step)); step++) deaths++;
    expect(deaths).toBeGreaterThan(15);
    expect(await contentHash(killed)).toBe(await contentHash(straight));
  }, 300_000);

  it('from the beginning, in any order and cut in any way, give the same contents as those loaded live', async () => {
    const loads = Array.from({ length: BATCHES }, (_, at) => batchAt(at));
    for (const order of [
      [3, 2, 1, 0],
      [1, 3, 0, 2, 1],
      [2, 0, 3, 1, 0, 2],
    ]) {
      const rebuilt = open();
      await migrate(rebuilt);
      // By the statements that Redshift gets, as far as Postgres takes them too.
      const plain = { ...POSTGRES, declaresKeys: false, conditionalMerge: false };
      for (const [n, at] of order.entries())
        await loadBatch({ ...rebuilt, dialect: plain }, loads[at] as Load[], {
          ...PLACE,
          nextOffset: String(n + 1),
        });
      expect(await contentHash(rebuilt)).toBe(await contentHash(straight));
      await rebuilt.query(`DROP SCHEMA ${rebuilt.schema} CASCADE`);
      await rebuilt.close();
    }
  });

  it('give a listing that only a fact names a row, whose place its first version takes', async () => {
    const [listing, at] = [uniqueName('lst_'), { topic: 'inferred', partition: 0 }];
    const rows = [lotRow(uniqueName('lot_'), 1, { listing_id: listing })];
    const seen = () =>
      straight.query('SELECT title, status, is_current FROM dim_listing WHERE listing_id = $1', [
        listing,
      ]);
    await loadBatch(straight, [{ table: TABLES.fctLot, rows }], { ...at, nextOffset: '1' });
    expect(await seen()).toEqual([{ title: 'unknown', status: 'inferred', is_current: true }]);
    const versions = [listingRow(listing, 1)];
    await loadBatch(straight, [{ table: TABLES.dimListing, rows: versions }], {
      ...at,
      nextOffset: '2',
    });
    expect(await seen()).toEqual([{ title: 'Toor dal 1kg', status: 'active', is_current: true }]);
  });

  it('put the reading of a newer normalizer in place of an older one, never the other way', async () => {
    const listing = uniqueName('lst_');
    const load = (version: string, category: string) => {
      const rows = [listingRow(listing, 1, { normalizer_version: version, category })];
      return loadBatch(straight, [{ table: TABLES.dimListing, rows }], {
        topic: 'read',
        partition: 0,
        nextOffset: '1',
      });
    };
    await load('1.9.0', 'second');
    await load('1.10.0', 'third');
    await load('1.2.0', 'first');
    expect(
      await straight.query('SELECT category FROM dim_listing WHERE listing_id = $1', [listing]),
    ).toEqual([{ category: 'third' }]);
  });
});
