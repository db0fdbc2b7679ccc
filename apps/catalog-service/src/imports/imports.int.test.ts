import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Listing } from '@kirana/contracts';
import { aCatalog } from '../../test/a-catalog.ts';
import type { Catalog } from '../../test/a-catalog.ts';
import { aZip } from '../../test/a-zip.ts';
import type { ImportView, RejectView } from './import-view.ts';

let catalog: Catalog;
beforeAll(async () => {
  catalog = await aCatalog();
});
afterAll(() => catalog?.stop());

interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
}

const sample = (name: string) => readFile(new URL(`../../../../data/${name}`, import.meta.url));

const list = (...rows: string[]) => ['sku,title,mrp,price,stock,expiry', ...rows].join('\n');

describe('imports', () => {
  it.each([
    ['sharma-traders.csv', 145, 9],
    ['gupta-kirana-bhandar.csv', 134, 6],
    ['lakshmi-agencies.csv', 118, 5],
    ['metro-fmcg.xlsx', 106, 4],
  ])('make listings of %s and give back its bad rows', async (name, accepted, rejected) => {
    const { imported, ask, sellerId } = await catalog.aSeller();
    const ended = await imported(await sample(name));
    expect(ended).toMatchObject({
      state: 'completed',
      rows: accepted + rejected,
      accepted,
      rejected,
      created: accepted,
      progress: 1,
      failure: null,
    });
    const page = await ask<Page<Listing>>('GET', `/v1/sellers/${sellerId}/listings?limit=200`);
    expect(page.body.items).toHaveLength(accepted);
    const rejects = await ask<Page<RejectView>>('GET', `/v1/imports/${ended.importId}/rejects`);
    expect(rejects.body.items).toHaveLength(rejected);
  });

  it('double nothing when they come again, and change prices in place', async () => {
    const { imported, ask, sellerId } = await catalog.aSeller();
    const first = await imported(list('A1,Dal,100,90,,', 'A2,Atta,50,45,,'));
    const again = await imported(list('A2,Atta,50,45,,', 'A1,Dal,100,88,,'));
    expect([first.created, again.created, again.updated, again.unchanged]).toEqual([2, 0, 1, 1]);
    const page = await ask<Page<Listing>>('GET', `/v1/sellers/${sellerId}/listings`);
    expect(page.body.items.map(({ pricePaise }) => pricePaise).sort()).toEqual([4_500, 8_800]);
  });

  it('tell for each bad row where, what, why and what was expected', async () => {
    const { imported, ask } = await catalog.aSeller();
    const { importId } = await imported(list('A1,Dal,abc,0,,', 'A2,Atta,50,45,,'));
    const { body } = await ask<Page<RejectView>>('GET', `/v1/imports/${importId}/rejects`);
    expect(body.items).toEqual([
      {
        row: 1,
        line: 2,
        code: 'mrp-unreadable',
        field: 'mrp',
        value: 'abc',
        expected: expect.stringContaining('an amount in rupees'),
        also: [expect.objectContaining({ code: 'price-zero', field: 'price', value: '0' })],
        cells: ['A1', 'Dal', 'abc', '0', '', ''],
      },
    ]);
  });

  it('give the bad rows back as a file that no spreadsheet runs and that can be sent again', async () => {
    const { imported, ask } = await catalog.aSeller();
    const { importId } = await imported(list('A1,=1+1,100,0,,', 'A2,"Atta, 1kg",50,x,,'));
    const csv = await ask<string>('GET', `/v1/imports/${importId}/rejects.csv`);
    expect(csv.headers.get('content-disposition')).toContain('attachment');
    expect(csv.body.replace(/^\ufeff/, '').split('\r\n')).toEqual([
      'sku,title,mrp,price,stock,expiry,Row,Reason,Cell,Expected',
      "A1,'=1+1,100,0,,,1,The price is zero,price: 0,an amount above zero",
      'A2,"Atta, 1kg",50,x,,,2,The price is not an amount in rupees,price: x,"an amount in rupees with at most 2 decimals, e.g. 18.50"',
      '',
    ]);
    const mended = await imported(
      csv.body.replace(',100,0,', ',100,90,').replace(',50,x,', ',50,45,'),
    );
    expect(mended).toMatchObject({ accepted: 2, rejected: 0 });
  });

  it('declare stock at the time the file was received', async () => {
    const { imported, ask, sellerId } = await catalog.aSeller();
    const ended = await imported(list('A1,Dal,100,90,40,30/11/2027'));
    const page = await ask<Page<Listing>>('GET', `/v1/sellers/${sellerId}/listings`);
    expect(page.body.items[0]).toMatchObject({
      importId: ended.importId,
      importRow: 1,
      stock: { quantity: 40, expiresOn: '2027-11-30', asOf: ended.receivedAt },
    });
  });

  it('are made once by a file that is sent again with its key', async () => {
    const { imported } = await catalog.aSeller();
    const key = { 'idempotency-key': 'file-1' };
    const first = await imported(list('A1,Dal,100,90,,'), key);
    expect(await imported(list('A1,Dal,100,90,,'), key)).toEqual(first);
    const other: unknown = await imported(list('A1,Dal,100,91,,'), key);
    expect(other).toMatchObject({ type: expect.stringContaining('idempotency-key-reused') });
  });

  it('take a form with a file in it', async () => {
    const { ask, sellerId } = await catalog.aSeller();
    const form = new FormData();
    form.append('file', new Blob([list('A1,Dal,100,90,,')]), 'prices nov.csv');
    const answer = await ask<ImportView>('POST', `/v1/sellers/${sellerId}/imports`, { body: form });
    expect(answer).toMatchObject({ status: 202, body: { file: { name: 'prices nov.csv' } } });
    expect(answer.headers.get('location')).toBe(`/v1/imports/${answer.body.importId}`);
  });

  it.each([
    ['a PDF', '%PDF-1.7 …', 415, 'unsupported-format'],
    ['nothing', '', 415, 'empty-file'],
  ])('refuse %s at once', async (_what, content, status, slug) => {
    const { ask, sellerId } = await catalog.aSeller();
    const answer = await ask('POST', `/v1/sellers/${sellerId}/imports`, {
      body: content,
      headers: { 'content-type': 'text/csv' },
    });
    expect(answer).toMatchObject({ status, body: { type: expect.stringContaining(slug) } });
  });

  it('fail with the headings found when none names the products', async () => {
    const { imported } = await catalog.aSeller();
    expect(await imported('colour,mrp\nred,10\n')).toMatchObject({
      state: 'failed',
      failure: { code: 'no-title-column', message: expect.stringContaining('colour, mrp') },
    });
  });

  it('fail when a ZIP is no workbook', async () => {
    const { imported } = await catalog.aSeller();
    expect(await imported(aZip({ 'a.txt': 'x' }))).toMatchObject({
      state: 'failed',
      failure: { code: 'not-a-workbook' },
    });
  });

  it('are shown to their seller only', async () => {
    const owner = await catalog.aSeller();
    const other = await catalog.aSeller();
    const { importId } = await owner.imported(list('A1,Dal,100,90,,'));
    expect((await other.ask('GET', `/v1/imports/${importId}`)).status).toBe(404);
    const path = `/v1/sellers/${owner.sellerId}/imports`;
    const sent = { body: 'title\nDal', headers: { 'content-type': 'text/csv' } };
    expect((await other.ask('POST', path, sent)).status).toBe(403);
    const { body } = await owner.ask<Page<ImportView>>('GET', path);
    expect(body.items.map((item) => item.importId)).toEqual([importId]);
  });

  it('are counted for operators', async () => {
    const { imported } = await catalog.aSeller();
    await imported(list('A1,Dal,100,90,,', 'A2,Atta,50,x,,'));
    const { body } = await catalog.send<string>('GET', '/metrics');
    expect(body).toMatch(/catalog_import_rows_total\{outcome="rejected",.*\} [1-9]/);
    expect(body).toMatch(/catalog_imports_ended_total\{state="completed",.*\} [1-9]/);
  });
});
