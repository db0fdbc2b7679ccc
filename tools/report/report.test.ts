import { describe, expect, it } from '@jest/globals';
import { toCsv } from './csv.ts';
import { wastePage } from './waste-page.ts';

describe('reports', () => {
  it('write CSV that a spreadsheet reads back', () => {
    expect(toCsv([{ a: 'x,"y"', b: null }])).toBe('a,b\r\n"x,""y""",\r\n');
  });

  it('draw waste by category without letting a name break the page', () => {
    const page = wastePage(
      [{ category: '<b>', state: 'KA', week_start: '2026-11-23', wasted_paise: 12_300 }],
      new Date(0),
    );
    expect(page).toContain('₹123');
    expect(page).toContain('&lt;b>');
    expect(page).not.toContain('<b>');
  });

  it('say so where nothing expired', () => {
    expect(wastePage([], new Date(0))).toContain('Nothing has expired yet');
  });
});
