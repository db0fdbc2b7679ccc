import { describe, expect, it } from '@jest/globals';
import { anOrder } from '@kirana/testing';
import type { Outcome } from './summary.ts';
import { machineLine, summary } from './summary.ts';

const outcome: Outcome = {
  file: 'prices.csv',
  imported: { importId: 'imp_1', state: 'completed', rows: 4, accepted: 3, rejected: 1 },
  rejects: [{ row: 2, code: 'unreadable-price', field: 'price', value: 'ask' }],
  searchable: 3,
  warehouse: 3,
  toSearch: [900, 1000, 1100],
  toWarehouse: [],
  searches: [{ query: 'aata 5kg', hits: [], total: 0, tookMs: 12.4 }],
  pictures: [{ name: 'Parle-G', url: 'http://127.0.0.1:4105/v1/media/med_1', bytes: 812 }],
  order: anOrder(),
  warehouseLines: [{ title: 'x', units: 2, linePaise: 22_000 }],
  urls: { 'REST, catalog': 'http://127.0.0.1:4103/docs' },
  seconds: 31.6,
};

describe('the summary of a demo', () => {
  it('has one line for scripts, a figure for each name', () => {
    expect(machineLine(outcome)).toBe(
      'demo rows 4 accepted 3 rejected 1 searchable 3 warehouse 3 search-p50-ms 1000 search-p99-ms 1100 ' +
        'warehouse-p50-ms 0 warehouse-p99-ms 0 seconds 32',
    );
  });

  it('tells people why rows were rejected, and what the order came to', () => {
    const text = summary(outcome);
    expect(text).toContain('1 × unreadable-price (row 2: price "ask")');
    expect(text).toContain('2 × Parle-G Biscuit 70gm x 24 at ₹110');
    expect(text).toContain('In warehouse        3   –');
    expect(text).toContain('Pictures in search results: 1');
  });
});
