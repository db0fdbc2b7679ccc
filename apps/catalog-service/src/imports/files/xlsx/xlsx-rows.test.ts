import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aWorkbook } from '../../../../test/a-workbook.ts';
import type { WorkbookFixture } from '../../../../test/a-workbook.ts';
import { aZip } from '../../../../test/a-zip.ts';
import type { UnreadableFile } from '../file-errors.ts';
import type { WorkbookLimits } from './workbook-parts.ts';
import { WORKBOOK_LIMITS } from './workbook-parts.ts';
import { xlsxRows } from './xlsx-rows.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kirana-xlsx-'));
});
afterAll(() => rm(folder, { recursive: true }));

let made = 0;

async function written(content: Uint8Array): Promise<string> {
  const path = join(folder, `${(made += 1)}.xlsx`);
  await writeFile(path, content);
  return path;
}

const workbook = (fixture: WorkbookFixture): Promise<string> => written(aWorkbook(fixture));

async function rowsOf(path: string, limits?: WorkbookLimits) {
  const rows: unknown[] = [];
  for await (const { line, cells } of xlsxRows(path, limits)) rows.push([line, ...cells]);
  return rows;
}

const row = (cells: string, at = 1) => `<row r="${at}">${cells}</row>`;
const text = (said: string) => `<c t="inlineStr"><is><t>${said}</t></is></c>`;

describe('xlsxRows', () => {
  it('reads shared, rich, inline and formula texts, and numbers as they are shown', async () => {
    const strings =
      '<si><t>Item</t></si><si><r><t>Tata </t></r><r><t>नमक &amp; Co</t></r><rPh><t>x</t></rPh></si>';
    const first = row('<c r="A3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c>', 3);
    const second = row(
      '<c r="A4"><v>18.550000000000001</v></c><c r="B4"><v>8.901725008895E12</v></c><c r="C4" t="str"><f>1+1</f><v>two</v></c><c r="D4" t="e"><v>#N/A</v></c>',
      4,
    );
    const third = row(`${text('a')}${text('b')}`, 5);
    expect(await rowsOf(await workbook({ sheets: [first + second + third], strings }))).toEqual([
      [3, 'Item', '', 'Tata नमक & Co'],
      [4, '18.55', '8901725008895', 'two', ''],
      [5, 'a', 'b'],
    ]);
  });

  it('shows as dates the numbers that their style shows as dates, and no others', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy"/><numFmt numFmtId="165" formatCode="[Red]0.0"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="17"/></cellXfs>';
    const cells = [0, 1, 2, 3].map((style) => `<c s="${style}"><v>46350</v></c>`).join('');
    expect(await rowsOf(await workbook({ sheets: [row(cells)], styles }))).toEqual([
      [1, '46350', '2026-11-24', '46350', '2026-11-24'],
    ]);
  });

  it('takes the first visible sheet that has a column for product names', async () => {
    const cover = row(text('Welcome'));
    const list = row(text('Item name') + text('MRP'));
    expect(await rowsOf(await workbook({ sheets: [cover, list] }))).toEqual([
      [1, 'Item name', 'MRP'],
    ]);
    const hidden =
      '<workbook><sheets><sheet name="a" state="hidden" r:id="r1"/><sheet name="b" r:id="r0"/></sheets></workbook>';
    expect(await rowsOf(await workbook({ sheets: [cover, list], workbook: hidden }))).toEqual([
      [1, 'Welcome'],
    ]);
  });

  it('reads XML with namespace prefixes', async () => {
    const sheet =
      '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Dal</x:t></x:is></x:c></x:row>';
    expect(await rowsOf(await workbook({ sheets: [sheet] }))).toEqual([[1, 'Dal']]);
  });

  it.each<[string, WorkbookFixture, Partial<WorkbookLimits>, UnreadableFile['code']]>([
    [
      'a sheet that inflates too far',
      { sheets: [row(text('0'.repeat(90_000)))] },
      { inflatedBytes: 50_000 },
      'workbook-too-large',
    ],
    [
      'a string table that inflates too far',
      { strings: `<si><t>${'0'.repeat(9_000)}</t></si>` },
      { stringBytes: 5_000 },
      'workbook-too-large',
    ],
    [
      'too many parts',
      { more: { a: '', b: '', c: '', d: '' } },
      { entries: 6 },
      'workbook-too-large',
    ],
    ['broken XML', { sheets: ['<row><c></row>'] }, {}, 'not-a-workbook'],
    ['a workbook without sheets', { workbook: '<workbook/>' }, {}, 'not-a-workbook'],
  ])('refuses %s', async (_what, parts, limits, code) => {
    const path = await workbook(parts);
    await expect(rowsOf(path, { ...WORKBOOK_LIMITS, ...limits })).rejects.toMatchObject({ code });
  });

  it('refuses a ZIP that is no workbook', async () => {
    const path = await written(aZip({ 'readme.txt': 'x' }));
    await expect(rowsOf(path)).rejects.toMatchObject({ code: 'not-a-workbook' });
  });

  it('never expands entities of a document type', async () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "lol">]><workbook><sheets><sheet name="&a;" r:id="r0"/></sheets></workbook>';
    await expect(rowsOf(await workbook({ workbook: bomb }))).rejects.toMatchObject({
      code: 'not-a-workbook',
    });
  });
});
