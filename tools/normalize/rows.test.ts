import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { rowsOf } from './rows.ts';
import type { Row } from './columns.ts';

async function all(rows: AsyncIterable<Row>): Promise<Row[]> {
  const list: Row[] = [];
  for await (const row of rows) list.push(row);
  return list;
}

function file(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'kirana-rows-')), name);
  writeFileSync(path, text);
  return path;
}

describe('rowsOf', () => {
  it('reads CSV by its heading, quotes, byte order mark and all', async () => {
    const path = file('list.csv', '\ufefftitle,brand\n"Dal, toor 1 kg",Tata\n\nRice,\n');
    expect(await all(rowsOf(path, Readable.from([])))).toEqual([
      { title: 'Dal, toor 1 kg', brand: 'Tata' },
      { title: 'Rice', brand: '' },
    ]);
  });

  it('reads NDJSON by its name, objects and bare titles', async () => {
    const path = file('list.ndjson', '{"title":"Dal"}\n\n"Rice 5 kg"\n');
    expect(await all(rowsOf(path, Readable.from([])))).toEqual([
      { title: 'Dal' },
      { title: 'Rice 5 kg' },
    ]);
  });

  it('reads NDJSON from standard input', async () => {
    expect(await all(rowsOf(undefined, Readable.from(['{"title":"Dal"}\n'])))).toEqual([
      { title: 'Dal' },
    ]);
  });

  it('names the line that is no JSON, and a file that is not there', async () => {
    await expect(all(rowsOf(undefined, Readable.from(['{"title":"a"}\n{oops\n'])))).rejects.toThrow(
      'line 2: not JSON',
    );
    await expect(all(rowsOf(undefined, Readable.from(['[1]\n'])))).rejects.toThrow(
      'neither an object nor a string',
    );
    await expect(all(rowsOf('/nowhere/list.csv', Readable.from([])))).rejects.toThrow(/ENOENT/);
  });
});
