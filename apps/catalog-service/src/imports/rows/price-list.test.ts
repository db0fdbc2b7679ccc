import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aWorkbook, textRow } from '../../../test/a-workbook.ts';
import { csvRows } from '../files/csv-rows.ts';
import { EncodingProbe } from '../files/encoding-probe.ts';
import type { FileRow } from '../files/file-row.ts';
import { xlsxRows } from '../files/xlsx/xlsx-rows.ts';
import { NoTitleColumn } from '../headings/find-heading-row.ts';
import { openPriceList } from './price-list.ts';
import type { RowOutcome } from './price-list.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kirana-list-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function* streamOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 512) yield bytes.subarray(at, at + 512);
}

function csv(content: string | Uint8Array): AsyncIterable<FileRow> {
  const bytes = Buffer.from(content);
  const probe = new EncodingProbe();
  probe.add(bytes);
  return csvRows(streamOf(bytes), probe.encoding());
}

async function outcomesOf(rows: AsyncIterable<FileRow>): Promise<RowOutcome[]> {
  const outcomes: RowOutcome[] = [];
  const list = await openPriceList(rows, { today: '2026-11-23' });
  for await (const outcome of list.outcomes) outcomes.push(outcome);
  return outcomes;
}

/** What an outcome says of its row, whatever the order of the columns. */
const said = (outcome: RowOutcome): unknown =>
  outcome.ok
    ? { draft: outcome.draft, key: outcome.key, nth: outcome.occurrence, of: outcome.warnings }
    : outcome.problems.map(({ code, field }) => ({ code, field }));

const HEADINGS = ['Item', 'MRP', 'Rate', 'Unit', 'Weight', 'Stock', 'Expiry', 'Brand'];
const amount = fc.constantFrom('10', '12.50', 'Rs. 1,200/-', '0', '-4', 'call', '', '९०', '33.333');
const row = fc.tuple(
  fc.constantFrom('Toor Dal', 'AATA 5KG', 'चीनी', '', 'Parle-G "Gold"', 'Salt; iodised, 1kg'),
  amount,
  amount,
  fc.constantFrom('', 'kg', 'gm'),
  fc.constantFrom('', '500', '1 kg', '2 x 70 g'),
  fc.constantFrom('', '40', '-2', 'many'),
  fc.constantFrom('', '30/11/2027', '31/02/2027', 'NOV 2027'),
  fc.constantFrom('', 'Tata', 'NA'),
);
const table = fc.array(row, { minLength: 1, maxLength: 15 });
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map(quoted).join(',')).join('\n');

describe('a price list', () => {
  it('says the same in any order of its columns', async () => {
    const order = fc.shuffledSubarray(HEADINGS, { minLength: HEADINGS.length });
    await fc.assert(
      fc.asyncProperty(table, order, async (rows, headings) => {
        const moved = rows.map((cells) =>
          headings.map((name) => cells[HEADINGS.indexOf(name)] ?? ''),
        );
        const straight = await outcomesOf(csv(csvOf([HEADINGS, ...rows])));
        const shuffled = await outcomesOf(csv(csvOf([headings, ...moved])));
        expect(shuffled.map(said)).toEqual(straight.map(said));
      }),
      { numRuns: 60 },
    );
  });

  it('says the same as CSV and as XLSX', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const path = join(folder, 'list.xlsx');
        const sheet = [HEADINGS, ...rows].map((cells, at) => textRow(at + 1, cells)).join('');
        await writeFile(path, aWorkbook({ sheets: [sheet] }));
        const fromXlsx = await outcomesOf(xlsxRows(path));
        expect(fromXlsx).toEqual(await outcomesOf(csv(csvOf([HEADINGS, ...rows]))));
      }),
      { numRuns: 40 },
    );
  });

  it('numbers every filled row once, in the order of the file', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const outcomes = await outcomesOf(csv(csvOf([HEADINGS, ...rows])));
        const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
        expect(outcomes.map((outcome) => outcome.row)).toEqual(filled.map((_, at) => at + 1));
      }),
      { numRuns: 60 },
    );
  });

  it('gives no two accepted rows one listing', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const accepted = (await outcomesOf(csv(csvOf([HEADINGS, ...rows])))).filter(({ ok }) => ok);
        const ids = accepted.map((outcome) => outcome.ok && `${outcome.key}/${outcome.occurrence}`);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 60 },
    );
  });

  it('is read or refused, whatever the bytes', async () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 600 }),
      fc
        .string({ unit: 'binary', maxLength: 300 })
        .map((text) => Buffer.from(`item,price\n${text}`)),
      fc
        .string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', '1'), maxLength: 300 })
        .map((text) => Buffer.from(`item,price\n${text}`)),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (bytes) => {
        const outcomes = await outcomesOf(csv(bytes)).catch((error: unknown) => error);
        expect(Array.isArray(outcomes) || outcomes instanceof NoTitleColumn).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
