import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SearchFact } from '@kirana/contracts';
import { newId } from '@kirana/domain';
import {
  aListing,
  aSeller,
  changeEventOf,
  eventually,
  stackEndpoints,
  uniqueName,
} from '@kirana/testing';
import { createSearch } from '../client/search.ts';
import { provisionIndex } from '../indexes/provision-index.ts';
import { Storefront } from '../storefront.ts';
import { indexListingChanges, indexSellerChanges } from '../writing/index-changes.ts';
import { indexSearchFacts } from './index-wishes.ts';

const search = createSearch({
  node: stackEndpoints().opensearchUrl,
  indexPrefix: `${uniqueName()}-`,
});
const storefront = new Storefront(search);

beforeAll(() => provisionIndex(search));
afterAll(async () => {
  await search.client.indices.delete({ index: `${search.indexPrefix}*` });
  await search.close();
});

const at = new Date().toISOString();
const searched = (queryGroup: string, counts: Partial<SearchFact>): SearchFact => ({
  searchId: newId('sch'),
  windowStart: at,
  windowSeconds: 5,
  queryGroup,
  script: 'latin',
  category: null,
  area: '560',
  searches: 9,
  zeroResults: 0,
  relaxed: 0,
  version: 1,
  createdAt: at,
  updatedAt: at,
  ...counts,
});
const created = (fact: SearchFact) => ({
  key: fact.searchId,
  event: changeEventOf('search', 'create', null, fact),
});

const seller = aSeller({ areasServed: ['5600'] });
const { sellerId } = seller;
const asked = (category?: string) =>
  storefront.shopsLookedFor(sellerId, { category, days: 30, limit: 10 });

describe('what shops looked for in vain', () => {
  const wanted = searched('quinoa', { zeroResults: 4, category: 'millets-grains' });
  const facts = [
    wanted,
    searched('quinoa', { zeroResults: 2, relaxed: 1, category: 'millets-grains' }),
    searched('atta multigrain', { relaxed: 3, area: null, category: 'atta-flours' }),
    searched('dragonfruit', { zeroResults: 8, area: '110' }),
    searched('sugar', {}),
  ];

  it('is shown to sellers that serve the area, oftenest first, with what they sell marked', async () => {
    await indexSellerChanges(search, [
      { key: sellerId, event: changeEventOf('seller', 'create', null, seller) },
    ]);
    const atta = aListing({ sellerId, title: 'Aashirvaad Atta 5 kg' });
    await indexListingChanges(search, [
      { key: atta.listingId, event: changeEventOf('listing', 'create', null, atta) },
    ]);
    await indexSearchFacts(search, facts.map(created));
    // Told twice, as consumers are: it counts once.
    await indexSearchFacts(search, facts.map(created));
    const { items } = await eventually(async () => {
      const found = await asked();
      return found.items.length === 2 ? found : null;
    });
    expect(items).toMatchObject([
      { query: 'quinoa', times: 6, partly: 1, areas: ['560'], inYourCategories: false },
      { query: 'atta multigrain', times: 0, partly: 3, areas: [], inYourCategories: true },
    ]);
    expect((await asked('atta-flours')).items).toHaveLength(1);
  });

  it('is forgotten with the windows it was counted in', async () => {
    const deletion = changeEventOf('search', 'delete', wanted, null);
    await indexSearchFacts(search, [
      { key: wanted.searchId, event: deletion },
      { key: facts[1]!.searchId, event: null },
    ]);
    await eventually(async () => (await asked()).items.every(({ query }) => query !== 'quinoa'));
  });
});
