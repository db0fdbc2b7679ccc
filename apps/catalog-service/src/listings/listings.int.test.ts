import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Listing } from '@kirana/contracts';
import { newId } from '@kirana/domain';
import { aCatalog } from '../../test/a-catalog.ts';
import type { Catalog } from '../../test/a-catalog.ts';

let catalog: Catalog;
beforeAll(async () => {
  catalog = await aCatalog();
});
afterAll(() => catalog?.stop());

const body = {
  title: 'Toor Dal 1kg',
  mrpPaise: 12_000,
  pricePaise: 11_000,
  hints: { brand: 'Tata' },
};

describe('listings', () => {
  it('are made, read, changed and deleted by version', async () => {
    const { ask, sellerId } = await catalog.aSeller();
    const made = await ask<Listing>('POST', '/v1/listings', { body });
    expect(made).toMatchObject({ status: 201, body: { ...body, sellerId, version: 1 } });
    const path = made.headers.get('location') ?? '';
    expect((await ask<Listing>('GET', path)).headers.get('etag')).toBe('"1"');
    const patch = {
      pricePaise: 10_500,
      hints: { brand: null, unit: 'kg' },
      stock: { quantity: 4 },
    };
    const changed = await ask<Listing>('PATCH', path, {
      body: patch,
      headers: { 'if-match': '"1"' },
    });
    expect(changed).toMatchObject({
      status: 200,
      body: { version: 2, pricePaise: 10_500, mrpPaise: 12_000, hints: { unit: 'kg' } },
    });
    expect(changed.body.stock).toMatchObject({ quantity: 4, expiresOn: null });
    expect((await ask('DELETE', path, { headers: { 'if-match': '"1"' } })).status).toBe(412);
    expect((await ask('DELETE', path)).status).toBe(204);
    expect((await ask('GET', path)).status).toBe(404);
  });

  it('refuse a change that is not based on the current version', async () => {
    const { ask } = await catalog.aSeller();
    const { body: listing } = await ask<Listing>('POST', '/v1/listings', { body });
    const path = `/v1/listings/${listing.listingId}`;
    const change = (ifMatch?: string) =>
      ask('PATCH', path, {
        body: { pricePaise: 1 },
        ...(ifMatch ? { headers: { 'if-match': ifMatch } } : {}),
      });
    expect((await change('"2"')).status).toBe(412);
    expect((await change()).status).toBe(428);
    expect((await change('"1"')).status).toBe(200);
    expect((await change('"1"')).status).toBe(412);
  });

  it('let only their seller write', async () => {
    const owner = await catalog.aSeller();
    const other = await catalog.aSeller();
    const { body: listing } = await owner.ask<Listing>('POST', '/v1/listings', { body });
    const path = `/v1/listings/${listing.listingId}`;
    const headers = { 'if-match': '"1"' };
    expect((await other.ask('PATCH', path, { body: {}, headers })).status).toBe(403);
    expect((await other.ask('DELETE', path)).status).toBe(403);
    const retailer = await catalog.token({ role: 'retailer', shopId: newId('shp') });
    expect((await catalog.send('POST', '/v1/listings', { token: retailer, body })).status).toBe(
      403,
    );
    expect((await catalog.send('GET', path, { token: retailer })).status).toBe(200);
    expect((await catalog.send('GET', path)).status).toBe(401);
  });

  it("keep their seller's business from others", async () => {
    const { ask, sellerId } = await catalog.aSeller();
    const sent = { ...body, sku: 'TD1', stock: { quantity: 40 } };
    const { body: listing } = await ask<Listing>('POST', '/v1/listings', { body: sent });
    const token = await catalog.token({ role: 'retailer', shopId: newId('shp') });
    const one = await catalog.send('GET', `/v1/listings/${listing.listingId}`, { token });
    const page = await catalog.send<{ items: object[] }>(
      'GET',
      `/v1/sellers/${sellerId}/listings`,
      { token },
    );
    const { sku: _s, stock: _k, ...open } = listing;
    expect([one.body, page.body.items[0]]).toEqual([open, open]);
  });

  it('are made once by a request that is sent again', async () => {
    const { ask } = await catalog.aSeller();
    const send = (said: object) =>
      ask<Listing>('POST', '/v1/listings', { body: said, headers: { 'idempotency-key': 'k1' } });
    const first = await send(body);
    expect((await send(body)).body).toEqual(first.body);
    expect((await send({ ...body, pricePaise: 1 })).status).toBe(422);
  });

  it('have one SKU each', async () => {
    const { ask } = await catalog.aSeller();
    const first = await ask<Listing>('POST', '/v1/listings', { body: { ...body, sku: 'TD1' } });
    const second = await ask('POST', '/v1/listings', { body: { ...body, sku: 'td1' } });
    expect(second).toMatchObject({
      status: 409,
      body: { listingId: first.body.listingId, type: expect.stringContaining('listing-exists') },
    });
  });

  it('tell each wrong field with what was expected', async () => {
    const { ask } = await catalog.aSeller();
    const wrong = { title: '', pricePaise: 0, stock: { quantity: -1 }, colour: 'red' };
    const { status, body: problem } = await ask<{ errors: { path: string }[] }>(
      'POST',
      '/v1/listings',
      { body: wrong },
    );
    expect(status).toBe(400);
    expect(problem.errors.map(({ path }) => path).sort()).toEqual([
      'colour',
      'pricePaise',
      'stock.quantity',
      'title',
    ]);
  });

  it('of a seller come page by page', async () => {
    const { ask, sellerId } = await catalog.aSeller();
    const made = await Promise.all(
      [1, 2, 3].map(() => ask<Listing>('POST', '/v1/listings', { body })),
    );
    interface Page {
      items: Listing[];
      nextCursor: string | null;
    }
    const path = `/v1/sellers/${sellerId}/listings?limit=2`;
    const first = await ask<Page>('GET', path);
    expect(first.headers.get('link')).toContain('rel="next"');
    const second = await ask<Page>('GET', `${path}&cursor=${first.body.nextCursor}`);
    const ids = [...first.body.items, ...second.body.items].map(({ listingId }) => listingId);
    expect(ids).toEqual(made.map(({ body: { listingId } }) => listingId).sort());
    expect(second.body.nextCursor).toBeNull();
    expect((await ask('GET', `${path}&cursor=nonsense`)).status).toBe(400);
  });

  it('tell their history, what each version changed and which import wrote it', async () => {
    const { ask, imported } = await catalog.aSeller();
    const { body: listing } = await ask<Listing>('POST', '/v1/listings', {
      body: { ...body, sku: 'A' },
    });
    const path = `/v1/listings/${listing.listingId}`;
    const { importId } = await imported('sku,title,price\nA,Toor Dal 1kg,99\n');
    await ask('PATCH', path, { body: { hints: { unit: 'kg' } }, headers: { 'if-match': '"2"' } });
    const history = await ask<{ items: object[] }>('GET', `${path}/history`);
    expect(history.body.items).toMatchObject([
      { version: 3, importId: null, changes: [{ field: 'hints.unit', from: null, to: 'kg' }] },
      { version: 2, importId, changes: [{ field: 'pricePaise', from: 11_000, to: 9_900 }] },
      { version: 1, importId: null },
    ]);
  });

  it('are changed in bulk, each by itself', async () => {
    const { ask, sellerId } = await catalog.aSeller();
    const other = await catalog.aSeller();
    const made = await Promise.all(
      [1, 2, 3].map(() => ask<Listing>('POST', '/v1/listings', { body })),
    );
    const [a, b, c] = made.map((answer) => answer.body.listingId);
    const theirs = (await other.ask<Listing>('POST', '/v1/listings', { body })).body.listingId;
    const targets = [
      { listingId: a },
      { listingId: b, version: 1 },
      { listingId: c, version: 7 },
      { listingId: theirs },
    ];
    const path = `/v1/sellers/${sellerId}/listings/bulk`;
    const patch = { hints: { unit: 'gm' } };
    const answer = await ask<{ items: object[] }>('POST', path, { body: { targets, patch } });
    expect(answer.body.items).toEqual([
      { listingId: a, outcome: 'changed', version: 2 },
      { listingId: b, outcome: 'changed', version: 2 },
      { listingId: c, outcome: 'stale', version: 1 },
      { listingId: theirs, outcome: 'missing', version: null },
    ]);
    expect((await ask<Listing>('GET', `/v1/listings/${a}`)).body.hints).toEqual({
      brand: 'Tata',
      unit: 'gm',
    });
    expect((await other.ask('POST', path, { body: { targets, patch } })).status).toBe(403);
  });
});
