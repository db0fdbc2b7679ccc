import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvRows } from './csv-rows.ts';
import { EncodingProbe } from './encoding-probe.ts';

/** The cells read from bytes that arrive in chunks of `size`. */
async function cellsOf(content: string | Uint8Array, size = 7): Promise<(readonly string[])[]> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
  const probe = new EncodingProbe();
  for (const chunk of chunks) probe.add(chunk);
  const rows: (readonly string[])[] = [];
  for await (const { cells } of csvRows(streamOf(chunks), probe.encoding())) rows.push(cells);
  return rows;
}

async function* streamOf(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

const utf16 = (text: string, mark = true): Uint8Array =>
  Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');

describe('csvRows', () => {
  it.each([',', ';', '\t', '|'])('finds the delimiter %j by the headings it makes', async (d) => {
    const text = `item${d}mrp${d}price\nDal, Toor; 1|kg${d}1${d}2`.replace(
      `Dal, Toor; 1|kg`,
      '"Dal, Toor; 1|kg"',
    );
    expect(await cellsOf(text)).toEqual([
      ['item', 'mrp', 'price'],
      ['Dal, Toor; 1|kg', '1', '2'],
    ]);
  });

  it.each([
    ['UTF-8', Buffer.from('item,दर\nआटा,50')],
    ['UTF-8 with a mark', Buffer.from('\ufeffitem,दर\nआटा,50')],
    ['UTF-16 little endian', utf16('item,दर\nआटा,50')],
    ['UTF-16 big endian', Buffer.from(utf16('item,दर\nआटा,50')).swap16()],
  ])('reads %s', async (_name, bytes) => {
    expect(await cellsOf(bytes)).toEqual([
      ['item', 'दर'],
      ['आटा', '50'],
    ]);
  });

  it('reads UTF-16 without a mark', async () => {
    expect(await cellsOf(utf16('item,price\nDal,50', false), 1_000)).toEqual([
      ['item', 'price'],
      ['Dal', '50'],
    ]);
  });

  it('reads Windows-1252, even when its first odd byte comes late', async () => {
    const text = Buffer.concat([
      Buffer.from('item,price\n'.padEnd(9_000, 'Dal,50\n')),
      Buffer.from('\n'),
      Buffer.from('Lay\x92s Caf\xe9,10\n', 'latin1'),
    ]);
    expect((await cellsOf(text, 4_096)).at(-1)).toEqual(['Lay’s Café', '10']);
  });

  it('takes any line end and skips blank lines', async () => {
    const rows = [
      ['item', 'price'],
      ['Dal', '1'],
      ['Atta', '2'],
    ];
    for (const end of ['\n', '\r\n', '\r']) {
      expect(await cellsOf(`item,price${end}Dal,1${end}${end},${end}Atta,2${end}`, 1)).toEqual(
        rows,
      );
    }
  });

  it('keeps quotation marks that mean inches or names', async () => {
    const text = 'item,price\nWafer 5" 10g,1\n"Lay""s ""Magic""",2\n"Tape 2" wide",3\n"a\nb",4';
    expect((await cellsOf(text)).slice(1)).toEqual([
      ['Wafer 5" 10g', '1'],
      ['Lay"s "Magic"', '2'],
      ['Tape 2" wide', '3'],
      ['a\nb', '4'],
    ]);
  });

  it('loses one line at most to a quotation mark that is never closed', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => `Item ${at},${at}`);
    const text = ['item,price', '"5 STAR 10g,10', '"Amul, Butter",50', ...rows].join('\n');
    const read = await cellsOf(text, 1_000);
    expect(read.slice(1, 4)).toEqual([
      ['5 STAR 10g', '10'],
      ['Amul, Butter', '50'],
      ['Item 0', '0'],
    ]);
    expect(read).toHaveLength(63);
  });

  it('obeys the line by which Excel states the delimiter', async () => {
    expect(await cellsOf('sep=;\nitem;price\nDal;1')).toEqual([
      ['item', 'price'],
      ['Dal', '1'],
    ]);
  });

  it('gives back any table that was written by RFC 4180', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'आ', '"', ',', '\n', ';', ' ', '5') });
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), async (rows, size) => {
        const text = [['item', 'mrp', 'price'], ...rows]
          .map((row) => row.map(quoted).join(','))
          .join('\n');
        const filled = rows.filter((row) => row.some((said) => said.trim() !== ''));
        expect((await cellsOf(text, size)).slice(1)).toEqual(filled);
      }),
      { numRuns: 200 },
    );
  });
});
