import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Listing } from '@kirana/contracts';
import { eventually } from '@kirana/testing';
import { aCatalog } from '../../../test/a-catalog.ts';
import type { Catalog } from '../../../test/a-catalog.ts';
import type { ImportView } from '../import-view.ts';

let catalog: Catalog;
beforeAll(async () => {
  catalog = await aCatalog();
});
afterAll(() => catalog?.stop());

const list = (...rows: string[]) => ['sku,title,mrp,price', ...rows].join('\n');
type Seller = Awaited<ReturnType<Catalog['aSeller']>>;

async function listingsOf({ ask, sellerId }: Seller): Promise<Listing[]> {
  const { body } = await ask<{ items: Listing[] }>('GET', `/v1/sellers/${sellerId}/listings`);
  return body.items.sort((a, b) => ((a.sku ?? '') < (b.sku ?? '') ? -1 : 1));
}

async function undone({ ask }: Seller, importId: string): Promise<ImportView> {
  expect((await ask('POST', `/v1/imports/${importId}/undo`)).status).toBe(202);
  return eventually(async () => {
    const { body } = await ask<ImportView>('GET', `/v1/imports/${importId}`);
    return body.state === 'undone' ? body : null;
  });
}

describe('deleting an import', () => {
  it('takes away its file and its rejected rows, and leaves the listings', async () => {
    const seller = await catalog.aSeller();
    const { importId } = await seller.imported(list('A,Dal,100,90', 'B,Atta,x,y'));
    const path = `/v1/imports/${importId}`;
    expect((await seller.ask('DELETE', path)).status).toBe(204);
    expect((await seller.ask('GET', path)).status).toBe(404);
    expect(await listingsOf(seller)).toMatchObject([{ title: 'Dal' }]);
    const other = await catalog.aSeller();
    const { importId: theirs } = await other.imported(list('A,Dal,100,90'));
    expect((await seller.ask('DELETE', `/v1/imports/${theirs}`)).status).toBe(404);
  });
});

describe('undoing an import', () => {
  it('takes off what it made, brings back what it changed, and keeps what was changed since', async () => {
    const seller = await catalog.aSeller();
    await seller.imported(list('A,Dal,100,90', 'B,Atta,50,45'));
    const second = await seller.imported(list('A,Dal,100,80', 'B,Atta,50,40', 'C,Salt,28,25'));
    const [, atta] = await listingsOf(seller);
    await seller.ask('PATCH', `/v1/listings/${atta?.listingId}`, {
      body: { minimumUnits: 6 },
      headers: { 'if-match': '"2"' },
    });
    expect((await undone(seller, second.importId)).undo).toEqual({
      done: 3,
      removed: 1,
      restored: 1,
      kept: 1,
    });
    const after = await listingsOf(seller);
    expect(after.map(({ sku, pricePaise, version }) => [sku, pricePaise, version])).toEqual([
      ['A', 9_000, 3],
      ['B', 4_000, 3],
    ]);
  });

  it('is refused for an import that is not over, and done once', async () => {
    const seller = await catalog.aSeller();
    const { importId } = await seller.imported(list('A,Dal,100,90'));
    await undone(seller, importId);
    const again = await seller.ask('POST', `/v1/imports/${importId}/undo`);
    expect(again).toMatchObject({ status: 409, body: { state: 'undone' } });
  });

  it('lets the same file be imported again afterwards', async () => {
    const seller = await catalog.aSeller();
    const { importId } = await seller.imported(list('A,Dal,100,90'));
    await undone(seller, importId);
    expect(await listingsOf(seller)).toEqual([]);
    expect(await seller.imported(list('A,Dal,100,90'))).toMatchObject({ created: 1 });
  });
});

describe('a held import', () => {
  it('shows how its rows are read, is begun with a mapping, and the mapping is remembered', async () => {
    const seller = await catalog.aSeller();
    const sent = await seller.ask<ImportView>(
      'POST',
      `/v1/sellers/${seller.sellerId}/imports?hold=true&fileName=nov.csv`,
      { body: 'wares,my figure\nAmul Butter 500 g,250\n', headers: { 'content-type': 'text/csv' } },
    );
    expect(sent.body).toMatchObject({ state: 'held', file: { name: 'nov.csv' } });
    const path = `/v1/imports/${sent.body.importId}`;
    const unmapped = await seller.ask('GET', `${path}/preview`);
    expect(unmapped).toMatchObject({ status: 422, body: { headings: ['wares', 'my figure'] } });
    const headings = { Wares: 'title', 'My figure': 'price' };
    const preview = await seller.ask('POST', `${path}/preview`, { body: { headings } });
    expect(preview.body).toMatchObject({
      columns: { title: 'wares', price: 'my figure' },
      rows: [
        {
          row: 1,
          listing: { title: 'Amul Butter 500 g', pricePaise: 25_000 },
          reading: { brand: 'Amul', netQuantity: { value: 500, unit: 'g' } },
        },
      ],
    });
    await seller.ask('POST', `${path}/start`, { body: { headings } });
    await eventually(async () => (await listingsOf(seller)).length === 1);
    const next = await seller.imported('wares,my figure\nAmul Ghee 1 L,650\n');
    expect(next).toMatchObject({ state: 'completed', accepted: 1 });
  });

  it('is begun with what its seller said of cells, which holds for all rows that have them', async () => {
    const seller = await catalog.aSeller();
    const body = 'Item,Weight,Unit,Rate\nToor Dal,500,,ask\nMoong Dal,500,,ask\nSalt,1,kg,28\n';
    const sent = await seller.ask<ImportView>(
      'POST',
      `/v1/sellers/${seller.sellerId}/imports?hold=true`,
      { body, headers: { 'content-type': 'text/csv' } },
    );
    const path = `/v1/imports/${sent.body.importId}`;
    const survey = await seller.ask('POST', `${path}/survey`, { body: {} });
    expect(survey.body).toMatchObject({
      rows: 3,
      rejected: 2,
      mistakes: [{ value: 'ask', rows: 2 }],
    });
    const fixes = [
      { field: 'price', from: 'ask', to: '90' },
      { field: 'unit', from: '', to: 'gm' },
    ];
    const mended = await seller.ask('POST', `${path}/survey`, { body: { fixes } });
    expect(mended.body).toMatchObject({ rejected: 0, mistakes: [] });
    await seller.ask('POST', `${path}/start`, { body: { fixes } });
    const listings = await eventually(async () => {
      const found = await listingsOf(seller);
      return found.length === 3 ? found : null;
    });
    expect(listings.filter(({ hints }) => hints.unit === 'gm')).toHaveLength(2);
    const wrong = { fixes: [{ field: 'hue', from: '', to: 'red' }] };
    expect(await seller.ask('POST', `${path}/survey`, { body: wrong })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'fixes[0].field' }] },
    });
  });

  it('refuses a mapping to what is no field', async () => {
    const { ask, sellerId } = await catalog.aSeller();
    const path = `/v1/sellers/${sellerId}/import-mapping`;
    const answer = await ask('PUT', path, { body: { headings: { colour: 'hue', Rate: 'price' } } });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'headings.colour' }] } });
    await ask('PUT', path, { body: { headings: { 'Rate (Rs.)': 'price', Old: null } } });
    expect((await ask('GET', path)).body).toEqual({ headings: { rate: 'price', old: null } });
  });
});
