import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Listing } from '@kirana/contracts';
import { newId } from '@kirana/domain';
import { createSearch, indexListingChanges, provisionIndex } from '@kirana/search';
import type { Search } from '@kirana/search';
import { changeEventOf, eventually, stackEndpoints } from '@kirana/testing';
import { aCatalog } from '../../test/a-catalog.ts';
import type { Catalog } from '../../test/a-catalog.ts';
import type { FoundListings } from './own-listings.ts';

let catalog: Catalog;
let search: Search;
beforeAll(async () => {
  catalog = await aCatalog();
  search = createSearch({
    node: stackEndpoints().opensearchUrl,
    indexPrefix: catalog.config.indexPrefix,
  });
  await provisionIndex(search);
});
afterAll(async () => {
  await search?.close();
  await catalog?.stop();
});

const asChange = (listing: Listing) => ({
  key: listing.listingId,
  event: changeEventOf('listing', 'create', null, listing),
});

const TITLES = ['Tata Salt 1kg', 'Toor dal 500', 'Amul Butter 500 g', 'Aashirvaad Atta 5 kg'];

describe('a search among own listings', () => {
  it('finds by half-typed words, by what could not be read and by state, and counts', async () => {
    const { ask, sellerId } = await catalog.aSeller();
    const made: Listing[] = [];
    for (const title of TITLES) {
      const status = title.startsWith('Amul') ? 'paused' : 'active';
      const { body } = await ask<Listing>('POST', '/v1/listings', {
        body: { title, status, pricePaise: 5000 },
      });
      made.push(body);
    }
    await indexListingChanges(search, made.map(asChange));
    const find = async (query: string) =>
      (await ask<FoundListings>('GET', `/v1/sellers/${sellerId}/listings/search?${query}`)).body;
    const titles = ({ items }: FoundListings) => items.map(({ listing }) => listing.title);
    const all = await eventually(async () => {
      const page = await find('sort=brand');
      return page.total === TITLES.length ? page : null;
    });
    expect(all).toMatchObject({ paused: 1, lacking: { mrp: 4, price: 0, netQuantity: 1 } });
    expect(titles(await find('q=tata sal'))).toEqual(['Tata Salt 1kg']);
    expect(titles(await find('lacks=netQuantity'))).toEqual(['Toor dal 500']);
    expect(await find('lacks=netQuantity')).toMatchObject({ total: 1, paused: 1 });
    const paused = await find('status=paused');
    expect(paused.items[0]).toMatchObject({
      listing: { title: 'Amul Butter 500 g', version: 1 },
      reading: { brand: 'Amul', netQuantity: { value: 500, unit: 'g' } },
    });
  });

  it('goes on where a page ended, and tells others nothing', async () => {
    const { ask, sellerId } = await catalog.aSeller();
    const path = `/v1/sellers/${sellerId}/listings/search`;
    const made: Listing[] = [];
    for (const name of ['a', 'b', 'c']) {
      const body = { title: `Soap ${name} 75g` };
      made.push((await ask<Listing>('POST', '/v1/listings', { body })).body);
    }
    await indexListingChanges(search, made.map(asChange));
    const first = await eventually(async () => {
      const { body } = await ask<FoundListings>('GET', `${path}?limit=2&sort=cheapest`);
      return body.total === 3 ? body : null;
    });
    const rest = await ask<FoundListings>(
      'GET',
      `${path}?limit=2&sort=cheapest&cursor=${first.nextCursor}`,
    );
    const ids = [...first.items, ...rest.body.items].map(({ listing }) => listing.listingId);
    expect(ids.sort()).toEqual(made.map(({ listingId }) => listingId).sort());
    expect((await ask('GET', `${path}?cursor=nonsense`)).status).toBe(400);
    const other = `/v1/sellers/${newId('sel')}/listings/search`;
    expect((await ask('GET', other)).status).toBe(403);
  });
});
