import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stackEndpoints, uniqueName } from '@kirana/testing';
import { createWarehouse, loadPlaces, migrate } from '../index.ts';

const warehouse = createWarehouse({ url: stackEndpoints().warehouseUrl, schema: uniqueName('w') });
beforeAll(async () => {
  await migrate(warehouse);
}, 120_000);
afterAll(async () => {
  await warehouse.query(`DROP SCHEMA ${warehouse.schema} CASCADE`);
  await warehouse.close();
});

describe('places', () => {
  it('take the place of those that were there', async () => {
    const heading = 'pincode,district,state\n';
    await loadPlaces(warehouse, `${heading}110001,Delhi,Delhi\n560001,Bengaluru,Karnataka`);
    expect(await loadPlaces(warehouse, `${heading}560001,Bengaluru Urban,Karnataka`)).toBe(1);
    expect(await warehouse.query('SELECT pincode, district FROM dim_place')).toEqual([
      { pincode: '560001', district: 'Bengaluru Urban' },
    ]);
  });
});
