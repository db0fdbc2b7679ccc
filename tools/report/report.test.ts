import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { tableFromIPC } from 'apache-arrow';
import { readParquet } from 'parquet-wasm';
import { toCsv } from './csv.ts';
import { toParquet } from './parquet.ts';
import { wastePage } from './waste-page.ts';

const row = {
  category: '<b>',
  state: 'KA',
  week_start: '2026-11-23',
  wasted_paise: 12_300,
  wasted_units: 5,
  received_units: 20,
  wasted_kg: 2.5,
  wasted_litres: 0,
};

describe('exports', () => {
  it('write CSV that a spreadsheet reads back', () => {
    expect(toCsv([{ a: 'x,"y"', b: null }])).toBe('a,b\r\n"x,""y""",\r\n');
  });

  it('write Parquet that another implementation reads back, nulls and all', () => {
    const columns = [
      { name: 'week_start', type: 'date' },
      { name: 'paise', type: 'bigint' },
      { name: 'share', type: 'double precision' },
      { name: 'is_current', type: 'boolean' },
      { name: 'at', type: 'timestamp without time zone' },
    ];
    const at = new Date('2026-11-23T07:00:00.000Z');
    const file = toParquet(columns, [
      { week_start: '2026-11-23', paise: 9_007_199_254_740_991, share: 0.5, is_current: true, at },
      { week_start: null, paise: null, share: null, is_current: null, at: null },
    ]);
    const read = tableFromIPC(readParquet(file).intoIPCStream()).toArray();
    expect(read.map((each) => each.toJSON())).toEqual([
      {
        week_start: '2026-11-23',
        paise: 9_007_199_254_740_991n,
        share: 0.5,
        is_current: true,
        at: at.getTime(),
      },
      { week_start: null, paise: null, share: null, is_current: null, at: null },
    ]);
  });
});

describe('the page of questions', () => {
  it('asks what is asked by command, and has an answer for each', () => {
    const textOf = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8');
    const page = textOf('../../docs/warehouse-questions.md');
    const queriesOf = (text: string) => text.match(/`SELECT [^`]+;`/g);
    expect(queriesOf(page)).toEqual(queriesOf(textOf('questions.md')));
    expect(page.match(/^ {4}```$/gm)).toHaveLength(2 * 10);
    expect(page).not.toContain('(no rows)');
  });
});

describe('the waste page', () => {
  it('draws waste by week, category and state without scripts, fetches, or names that break it', () => {
    const page = wastePage([row], new Date(0));
    expect(page.match(/<svg/g)).toHaveLength(3);
    expect(page).toContain('₹123');
    expect(page).toContain('25.0 %');
    expect(page).toContain('&lt;b');
    expect(page).not.toContain('<b>');
    expect(page).not.toMatch(/<script|<link|<img|src=|url\(http/);
  });

  it('says so where nothing expired', () => {
    expect(wastePage([], new Date(0))).toContain('Nothing has expired yet');
  });
});
