import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stackEndpoints, uniqueName } from '@kirana/testing';
import { createWarehouse, loadBatch, MARTS, migrate, runDataTests } from '../src/index.ts';
import { batchAt, BATCHES, PLACE } from './batches.ts';

const warehouse = createWarehouse({ url: stackEndpoints().warehouseUrl, schema: uniqueName('w') });
const DOCS = join(import.meta.dirname, '../../../docs');

beforeAll(async () => {
  await migrate(warehouse);
  for (let at = 0; at < BATCHES; at++)
    await loadBatch(warehouse, batchAt(at), { ...PLACE, nextOffset: String(at + 1) });
});
afterAll(async () => {
  await warehouse.query(`DROP SCHEMA ${warehouse.schema} CASCADE`);
  await warehouse.close();
});

const broken = async () =>
  (await runDataTests(warehouse)).filter((finding) => finding.broken > 0).map((f) => f.promise);

describe('the data', () => {
  it('keeps its promises after loads, and is found out where it does not', async () => {
    expect(await broken()).toEqual([]);
    await warehouse.query(`UPDATE dim_listing SET is_current = TRUE WHERE listing_id = 'lst_a'`);
    expect(await broken()).toEqual([
      'dim_listing: each version ends where the next begins, and the newest is open',
    ]);
  });

  it('has a comment on every column of every table and mart', async () => {
    const rows = await warehouse.query(
      `SELECT c.table_name, c.column_name FROM information_schema.columns c
       WHERE c.table_schema = $1
         AND col_description((c.table_schema || '.' || c.table_name)::regclass, c.ordinal_position) IS NULL`,
      [warehouse.schema],
    );
    expect(rows).toEqual([]);
    expect(MARTS.length).toBeGreaterThan(5);
  });

  it('answers every question of the documentation', async () => {
    const text = readFileSync(join(DOCS, 'warehouse-questions.md'), 'utf8');
    const questions = [...text.matchAll(/`(SELECT [^`]+);`/g)].map(([, sql]) => sql ?? '');
    expect(questions).toHaveLength(10);
    for (const sql of questions) await warehouse.query(sql);
  });
});
