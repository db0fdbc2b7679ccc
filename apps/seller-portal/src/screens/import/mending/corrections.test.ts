/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import type { Import, RejectedRow } from '../import-requests.ts';
import { changedRows, correctedCsv, sameMistakes, withAll, withCell } from './corrections.ts';

const shown = {
  headings: ['Item, name', 'Unit', 'Rate'],
  columns: { title: 'Item, name', unit: 'Unit', price: 'Rate' },
} as unknown as Import;

const aRow = (row: number, rate: string): RejectedRow => ({
  row,
  line: row + 1,
  code: 'price-unreadable',
  field: 'price',
  value: rate,
  expected: 'an amount in rupees',
  also: [],
  cells: [`Dal "${row}"`, '', rate],
});

describe('corrections of rejected rows', () => {
  const rows = [aRow(1, 'NA'), aRow(2, 'NA'), aRow(3, 'ten')];

  it('mend all rows with the same mistake by one answer', () => {
    const [group, ...others] = sameMistakes(shown, rows);
    expect(others).toEqual([]);
    expect(group).toMatchObject({ field: 'price', column: 2, value: 'NA' });
    const mended = withAll({}, group!, '45');
    expect(changedRows(rows, mended).map(({ row }) => row)).toEqual([1, 2]);
  });

  it('are sent again as a file under the same headings, and only the rows that were changed', () => {
    const mended = withCell({}, 3, 2, '10');
    const csv = correctedCsv(shown.headings, changedRows(rows, mended), mended);
    expect(csv).toBe('"Item, name",Unit,Rate\r\n"Dal ""3""",,10');
  });

  it('that say what the cell said are none', () => {
    expect(changedRows(rows, withCell({}, 1, 2, 'NA'))).toEqual([]);
  });
});
