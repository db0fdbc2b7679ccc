import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Listing } from '@kirana/contracts';
import { newId } from '@kirana/domain';
import { createSearch, provisionIndex } from '@kirana/search';
import type { TestActor } from '@kirana/testing';
import { searchOf } from '@kirana/service';
import { aCatalog } from './a-catalog.ts';
import type { Catalog } from './a-catalog.ts';

/** Who asks: nobody, the seller whose things are asked for, its staff, another one, a shop, and those without goods. */
const ACTORS = [
  'nobody',
  'seller',
  'otherSeller',
  'shop',
  'analyst',
  'admin',
  'packer',
  'accountant',
] as const;
type Who = (typeof ACTORS)[number];

/** `in`: let through (whatever is then wrong with the request); `401`, `403`, `404`: kept out so. */
type Cell = 'in' | 401 | 403 | 404;
type Row = readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell];

/** Staff see what the owner sees; only the owner changes it. */
const SELLER_SEES: Row = [401, 'in', 403, 403, 403, 403, 'in', 'in'];
const SELLER_ONLY: Row = [401, 'in', 403, 403, 403, 403, 403, 403];
/** Of an import others learn nothing, not even that it exists. */
const HIDDEN_SEES: Row = [401, 'in', 404, 403, 403, 403, 'in', 'in'];
const HIDDEN: Row = [401, 'in', 404, 403, 403, 403, 403, 403];
const SIGNED_IN: Row = [401, 'in', 'in', 'in', 'in', 'in', 'in', 'in'];

/** A row an operation, a column an actor in the order of `ACTORS`; what ends a thing comes last. */
const TABLE: Record<string, Row> = {
  'POST /v1/listings': [401, 'in', 'in', 403, 403, 403, 403, 403],
  'GET /v1/listings/{listingId}': SIGNED_IN,
  'GET /v1/listings/{listingId}/history': SELLER_SEES,
  'PATCH /v1/listings/{listingId}': SELLER_ONLY,
  'GET /v1/sellers/{sellerId}/listings': SIGNED_IN,
  'GET /v1/sellers/{sellerId}/listings/search': SELLER_SEES,
  'GET /v1/sellers/{sellerId}/shops-looked-for': SELLER_SEES,
  'POST /v1/sellers/{sellerId}/listings/bulk': SELLER_ONLY,
  'POST /v1/sellers/{sellerId}/imports': SELLER_ONLY,
  'GET /v1/sellers/{sellerId}/imports': SELLER_SEES,
  'GET /v1/sellers/{sellerId}/import-mapping': SELLER_SEES,
  'PUT /v1/sellers/{sellerId}/import-mapping': SELLER_ONLY,
  'GET /v1/imports/{importId}': HIDDEN_SEES,
  'GET /v1/imports/{importId}/rejects': HIDDEN_SEES,
  'GET /v1/imports/{importId}/rejects.csv': HIDDEN_SEES,
  'GET /v1/imports/{importId}/preview': HIDDEN_SEES,
  'POST /v1/imports/{importId}/preview': HIDDEN,
  'POST /v1/imports/{importId}/survey': HIDDEN,
  'POST /v1/imports/{importId}/start': HIDDEN,
  'POST /v1/imports/{importId}/undo': HIDDEN,
  'DELETE /v1/imports/{importId}': HIDDEN,
  'DELETE /v1/listings/{listingId}': SELLER_ONLY,
};
/** What the shops' storefront serves; its own tests say to whom. */
const STOREFRONT = /^GET \/v1\/(?:search|suggest|categories|products|deals|sync)/;

const BODIES: Record<string, object> = {
  'POST /v1/listings': { title: 'Dal' },
  'PATCH /v1/listings/{listingId}': { minimumUnits: 2 },
  'POST /v1/sellers/{sellerId}/listings/bulk': {
    targets: [{ listingId: newId('lst') }],
    patch: {},
  },
  'PUT /v1/sellers/{sellerId}/import-mapping': { headings: {} },
  'POST /v1/imports/{importId}/preview': {},
  'POST /v1/imports/{importId}/survey': {},
  'POST /v1/imports/{importId}/start': {},
};

let catalog: Catalog;
let ids: Record<string, string>;
let actors: Record<Exclude<Who, 'nobody'>, TestActor>;
beforeAll(async () => {
  catalog = await aCatalog();
  // What reads the index finds it empty, not missing.
  const search = createSearch(searchOf(catalog.config));
  await provisionIndex(search);
  await search.close();
  const { ask, imported, sellerId } = await catalog.aSeller();
  const made = await ask<Listing>('POST', '/v1/listings', { body: { title: 'Salt' } });
  const { importId } = await imported('title,price\nDal,90\n');
  ids = { sellerId, importId, listingId: made.body.listingId };
  actors = {
    seller: { role: 'seller', sellerId },
    packer: { role: 'seller', sellerId, staffRole: 'packer' },
    accountant: { role: 'seller', sellerId, staffRole: 'accountant' },
    otherSeller: { role: 'seller', sellerId: newId('sel') },
    shop: { role: 'retailer', shopId: newId('shp') },
    analyst: { role: 'analyst' },
    admin: { role: 'admin' },
  };
});
afterAll(() => catalog?.stop());

async function ask(operation: string, who: Who): Promise<Cell> {
  const [method = '', template = ''] = operation.split(' ');
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '');
  const file = operation === 'POST /v1/sellers/{sellerId}/imports';
  const { status } = await catalog.send(method, path, {
    ...(who === 'nobody' ? {} : { token: await catalog.token(actors[who]) }),
    body: file ? 'title,price\nAtta,40\n' : BODIES[operation],
    headers: { 'if-match': '"1"', ...(file ? { 'content-type': 'text/csv' } : {}) },
  });
  if (status >= 500) throw new Error(`${operation} answered ${status} to ${who}`);
  return status === 401 || status === 403 || status === 404 ? status : 'in';
}

describe('who may do what', () => {
  it('is laid down for every operation that the OpenAPI document names', async () => {
    const { body } = await catalog.send<{ paths: Record<string, object> }>('GET', '/docs-json');
    const operations = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const own = operations.filter((operation) => !STOREFRONT.test(operation));
    expect(own.toSorted()).toEqual(Object.keys(TABLE).toSorted());
  });

  it.each(Object.entries(TABLE))('holds for %s', async (operation, expected) => {
    const found: Cell[] = [];
    // The seller comes last, so that what it ends is there for the others to be kept out of.
    const order = ACTORS.toSorted((a, b) => Number(a === 'seller') - Number(b === 'seller'));
    for (const who of order) found[ACTORS.indexOf(who)] = await ask(operation, who);
    expect(Object.fromEntries(ACTORS.map((who, at) => [who, found[at]]))).toEqual(
      Object.fromEntries(ACTORS.map((who, at) => [who, expected[at]])),
    );
  });
});
