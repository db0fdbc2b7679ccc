import { describe, expect, it } from '@jest/globals';
import type { FileRow } from '../files/file-row.ts';
import { openPriceList } from '../rows/price-list.ts';
import type { CellFix } from '../rows/cell-fixes.ts';
import { surveyOf } from './survey.ts';

async function* rowsOf(table: readonly (readonly string[])[]): AsyncGenerator<FileRow> {
  for (const [at, cells] of table.entries()) yield { line: at + 1, cells: [...cells] };
}

const HEADING = ['Item', 'Weight', 'Unit', 'Rate'];
const TABLE = [
  HEADING,
  ['Toor Dal', '500', '', '90'],
  ['Moong Dal', '500', '', 'ask'],
  ['Chana Dal', '500', '', 'ask'],
  ['Urad Dal', '500', 'g', '0'],
  ['', '', '', '20'],
];
const survey = (fixes: readonly CellFix[] = [], table: readonly (readonly string[])[] = TABLE) =>
  surveyOf(rowsOf(table), { mapping: {}, fixes, receivedAt: Date.parse('2026-11-23T06:00:00Z') });

describe('a survey of a file', () => {
  it('counts rows with the same mistake together, the largest group first', async () => {
    expect(await survey()).toEqual({
      rows: 5,
      rejected: 4,
      mistakes: [
        { code: 'price-unreadable', field: 'price', value: 'ask', rows: 2 },
        { code: 'no-unit', field: 'unit', value: '', rows: 1 },
        { code: 'price-zero', field: 'price', value: '0', rows: 1 },
        { code: 'no-title', field: 'title', value: '', rows: 1 },
      ],
      others: 0,
    });
  });

  it('shows what is left once the seller has said what cells mean', async () => {
    const fixes = [
      { field: 'price', from: 'ask', to: '75' },
      { field: 'unit', from: '', to: 'gm' },
    ] as const;
    const { rejected, mistakes } = await survey(fixes);
    expect([rejected, mistakes.map(({ code }) => code)]).toEqual([2, ['price-zero', 'no-title']]);
  });

  it('tells no more groups than a page can show, and how many rows the others are', async () => {
    const bad = Array.from({ length: 120 }, (_, at) => [`Dal ${at}`, '1', 'kg', `x${at}`]);
    const { mistakes, others } = await survey([], [HEADING, ...bad]);
    expect([mistakes.length, others]).toEqual([50, 70]);
  });
});

describe('a fix of cells', () => {
  it('is how the rows are read then, whether or not there is a column', async () => {
    const fixes = [
      { field: 'unit', from: '', to: 'gm' },
      { field: 'brand', from: '', to: 'Tata' },
    ] as const;
    const { outcomes } = await openPriceList(rowsOf(TABLE), { today: '2026-11-23', fixes });
    const { value } = await outcomes.next();
    expect(value).toMatchObject({
      ok: true,
      draft: { hints: { unit: 'gm', unitValue: '500', brand: 'Tata' } },
    });
  });
});
