import { afterAll, describe, expect, it } from '@jest/globals';
import { stackEndpoints } from '@kirana/testing';
import { createWarehouse } from '@kirana/warehouse';
import { answered } from './questions.ts';

const warehouse = createWarehouse({ url: stackEndpoints().warehouseUrl, schema: 'public' });
afterAll(() => warehouse.close());

describe('the page of questions', () => {
  it('gets the answers below each query, and new ones in the place of the old', async () => {
    const page =
      '1. How much?\n   `SELECT 42 AS answer;`\n2. What?\n   `SELECT 1 AS one WHERE 1 = 2;`\n';
    const once = await answered(warehouse, page);
    expect(once).toContain('    answer\n    42\n');
    expect(once).toContain('(no rows)');
    expect(await answered(warehouse, once)).toBe(once);
  });
});
