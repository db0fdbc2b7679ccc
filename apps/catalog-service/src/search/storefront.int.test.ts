import { Module } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Listing } from '@kirana/contracts';
import { addDays, dayInIndia } from '@kirana/domain';
import {
  createSearch,
  indexListingChanges,
  indexLotChanges,
  indexOrderChanges,
  indexSellerChanges,
  indexTermsChanges,
  provisionIndex,
} from '@kirana/search';
import { AuthModule, bootstrapService, createLogger } from '@kirana/service';
import type { RunningService } from '@kirana/service';
import {
  aListing,
  aLot,
  anOrder,
  aSeller,
  changeEventOf,
  eventually,
  stackEndpoints,
  startIssuer,
  uniqueName,
} from '@kirana/testing';
import type { Issuer } from '@kirana/testing';
import { STOREFRONT_ERRORS, StorefrontModule } from '../browse/storefront.module.ts';

const node = stackEndpoints().opensearchUrl;
const indexPrefix = `${uniqueName()}-`;
const search = createSearch({ node, indexPrefix });
let issuer: Issuer;
let service: RunningService;

const near = aSeller({ tradeName: 'Near Traders', areasServed: ['560'] });
const far = aSeller({ tradeName: 'Far Traders', areasServed: ['110'] });
const sold = (title: string, pricePaise: number, more: Partial<Listing> = {}) =>
  aListing({ sellerId: near.sellerId, title, pricePaise, mrpPaise: 30_000, ...more });
const atta = sold('Aashirvaad Chakki Atta 5kg', 25_000);
const attaFar = sold('AASHIRVAAD CHAKKI ATTA 5 KG', 24_000, { sellerId: far.sellerId });
const inDays = (days: number) => addDays(dayInIndia(Date.now()), days);
const near5 = sold('Britannia Good Day Butter Cookies 200 g', 4_000);
const near9 = sold('Sunfeast Dark Fantasy 75 g', 29_000);
const expired = sold('Oreo Cream Biscuits 120 g', 2_000);
const markdown = {
  listingId: near5.listingId,
  sellerId: near.sellerId,
  tiers: [],
  scheme: null,
  markdown: { withinDays: 7, percent: 25 },
  version: 1,
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
};
const listings = [
  near5,
  near9,
  expired,
  atta,
  attaFar,
  sold('Aashirvaad Chakki Atta 1kg', 6_000),
  sold('Tata Salt 1 kg', 2_500),
  sold('Surf Excel Easy Wash Detergent Powder 1kg', 14_000),
  sold('Madhur Pure Sugar 1 kg', 5_000),
  sold('Colgate Strong Teeth Toothpaste 200 g', 10_000),
  ...Array.from({ length: 30 }, (_, n) => sold(`Parle Biscuit Number ${n} 100 g`, 1_000 + n)),
];

const put = (all: readonly Listing[]) =>
  indexListingChanges(
    search,
    all.map((listing) => ({
      key: listing.listingId,
      event: changeEventOf('listing', 'create', null, listing),
    })),
  );

beforeAll(async () => {
  issuer = await startIssuer();
  await provisionIndex(search);
  await indexSellerChanges(
    search,
    [near, far].map((seller) => ({
      key: seller.sellerId,
      event: changeEventOf('seller', 'create', null, seller),
    })),
  );
  await put(listings);
  const lots = [
    aLot({ listingId: atta.listingId, available: 9, expiresOn: '2098-01-31' }),
    aLot({ listingId: near5.listingId, available: 4, expiresOn: inDays(5) }),
    aLot({ listingId: near9.listingId, available: 6, expiresOn: inDays(9) }),
    aLot({ listingId: expired.listingId, available: 7, expiresOn: inDays(-1) }),
  ];
  await indexLotChanges(
    search,
    lots.map((lot) => ({ key: lot.lotId, event: changeEventOf('lot', 'create', null, lot) })),
  );
  await indexTermsChanges(search, [
    { key: near5.listingId, event: changeEventOf('terms', 'create', null, markdown) },
  ]);
  await search.client.indices.refresh({ index: `${indexPrefix}*` });
  @Module({
    imports: [
      AuthModule.forRoot({ jwksUrl: issuer.jwksUrl, tokenIssuer: issuer.issuer }),
      StorefrontModule.forRoot({ node, indexPrefix }),
    ],
  })
  class Root {}
  service = await bootstrapService({
    name: 'storefront',
    module: Root,
    config: { port: 0, host: '127.0.0.1', logLevel: 'fatal' },
    logger: createLogger('storefront', 'silent'),
    openapi: { title: 'Storefront', description: 'A test' },
    errors: STOREFRONT_ERRORS,
  });
});

afterAll(async () => {
  await service.stop();
  await issuer.stop();
  await search.client.indices.delete({ index: `${indexPrefix}*` });
  await search.close();
});

interface Offer {
  readonly listingId: string;
  readonly title: string;
  readonly servesYou: boolean | null;
}
interface Page {
  readonly items: {
    readonly productId: string;
    readonly name: string;
    readonly offers: Offer[];
    readonly offerCount: number;
  }[];
  readonly total: number;
  readonly fit: string;
  readonly nextCursor: string | null;
}

const get = async (path: string, query: Record<string, string> = {}, headers: object = {}) => {
  const token = await issuer.token({ role: 'retailer', shopId: 'shp_1' });
  const response = await fetch(`${service.url}/v1/${path}?${new URLSearchParams(query)}`, {
    headers: { authorization: `Bearer ${token}`, ...headers },
  });
  const text = await response.text();
  const body = text === '' ? undefined : (JSON.parse(text) as unknown);
  return { status: response.status, body, etag: response.headers.get('etag') ?? '' };
};
const find = async (query: Record<string, string>): Promise<Page> =>
  (await get('search', query)).body as Page;
const first = async (q: string) => (await find({ q })).items[0]?.offers[0]?.title;

describe('search', () => {
  it.each([
    ['aata 5kg', /CHAKKI ATTA 5/i],
    ['आटा ५ किलो', /CHAKKI ATTA 5/i],
    ['chini 1 kilo', /Sugar 1 kg/],
    ['sarf exel 1kg', /Surf Excel/],
    ['कोलगेट', /Colgate/],
    ['collgate', /Colgate/],
    ['namak', /Salt/],
  ])('finds what is meant by %s', async (q, title) => {
    expect(await first(q)).toMatch(title);
  });

  it('shows one product once with the offers of its sellers, those that deliver here first', async () => {
    const { items } = await find({ q: 'aashirvaad atta 5 kg', pincode: '560001' });
    expect(items[0]).toMatchObject({
      offerCount: 2,
      offers: [
        { listingId: atta.listingId, servesYou: true, sellerName: 'Near Traders', available: 9 },
        { listingId: attaFar.listingId, servesYou: false, stock: 'unknown' },
      ],
    });
  });

  it('gives pages where nothing comes twice and nothing is skipped while listings are added', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Page = await find({
        q: 'parle biscuit',
        limit: '12',
        ...(cursor ? { cursor } : {}),
      });
      seen.push(...page.items.map(({ productId }) => productId));
      cursor = page.nextCursor;
      await put([sold(`Parle Biscuit Late ${seen.length} 100 g`, 900)]);
      await search.client.indices.refresh({ index: search.alias('listings') });
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(30);
  });

  it('refuses a cursor of another request', async () => {
    const { nextCursor } = await find({ q: 'parle', limit: '2' });
    const { status } = await get('search', { q: 'tata', cursor: nextCursor ?? '' });
    expect(status).toBe(400);
  });

  it('is never empty: what nobody sells shows what is popular, and says so', async () => {
    const page = await find({ q: 'zzzqqq' });
    expect([page.fit, page.items.length > 0]).toEqual(['popular', true]);
  });

  it('keeps explanations to administrators', async () => {
    expect((await get('search', { q: 'atta', explain: 'true' })).status).toBe(403);
  });

  it('tells administrators what each part gave to a score', async () => {
    const token = await issuer.token({ role: 'admin' });
    const query = new URLSearchParams({ q: 'aashirvaad atta 5kg', explain: 'true' });
    const response = await fetch(`${service.url}/v1/search?${query}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { items } = (await response.json()) as {
      items: { score: number; parts: Record<string, number> }[];
    };
    const { score, parts } = items[0]!;
    expect(parts).toMatchObject({ size: 8, 'in stock': 1.2, 'unit price': expect.any(Number) });
    const sum = Object.values(parts).reduce((total, part) => total + part, 0);
    expect(Math.abs(sum - score)).toBeLessThan(0.01);
  });

  it('forgets a paused seller and a deleted listing', async () => {
    const gone = sold('Vanishing Pickle 1 kg', 100);
    await put([gone]);
    await eventually(async () => (await first('vanishing pickle'))?.includes('Vanishing'));
    const deletion = changeEventOf('listing', 'delete', gone, null);
    await indexListingChanges(search, [{ key: gone.listingId, event: deletion }]);
    await eventually(async () => !(await first('vanishing pickle'))?.includes('Vanishing'));
    const paused = { ...far, status: 'paused' as const, version: 2 };
    const pause = changeEventOf('seller', 'update', far, paused);
    await indexSellerChanges(search, [{ key: far.sellerId, event: pause }]);
    await eventually(
      async () => (await find({ q: 'aashirvaad atta 5kg' })).items[0]?.offerCount === 1,
    );
    const back = { ...far, version: 3 };
    const resume = changeEventOf('seller', 'update', paused, back);
    await indexSellerChanges(search, [{ key: far.sellerId, event: resume }]);
    await eventually(
      async () => (await find({ q: 'aashirvaad atta 5kg' })).items[0]?.offerCount === 2,
    );
  });
});

describe('facets', () => {
  interface Value {
    readonly label: string;
    readonly count: number;
    readonly params: Record<string, string>;
  }
  const facetsOf = async (query: Record<string, string>) => {
    const page = await find({ facets: 'true', ...query });
    const { facets } = page as Page & { facets: { name: string; values: Value[] }[] };
    return new Map(facets.map(({ name, values }) => [name, values]));
  };

  it('count what is left with each choice: choosing it gives as many', async () => {
    const query = { q: 'aashirvaad atta' };
    const facets = await facetsOf(query);
    expect([...facets.keys()].sort()).toEqual(
      ['brand', 'category', 'expiry', 'price', 'seller', 'size'].sort(),
    );
    for (const { count, params } of [...facets.values()].flat())
      expect([params, (await find({ ...query, ...params })).total]).toEqual([params, count]);
  });

  it('are each counted with the filters of the others but without their own', async () => {
    const facets = await facetsOf({ q: 'aashirvaad atta', size: '5000g' });
    expect(facets.get('size')?.map(({ label, count }) => [label, count])).toEqual([
      ['5 kg', 2],
      ['1 kg', 1],
    ]);
    expect(facets.get('seller')?.map(({ count }) => count)).toEqual([1, 1]);
  });

  it('narrow the offers that are shown, too', async () => {
    const [hit] = (await find({ q: 'aashirvaad atta 5kg', sellerId: far.sellerId })).items;
    expect(hit?.offers.map(({ listingId }) => listingId)).toEqual([attaFar.listingId]);
  });
});

describe('deals', () => {
  interface Deals {
    readonly items: { readonly listingId: string }[];
    readonly nextCursor: string | null;
  }
  const deals = async (query: Record<string, string>) => (await get('deals', query)).body as Deals;

  it('show what is near its date with what it cost before, fewest days first, never past its date', async () => {
    expect((await deals({ pincode: '560001' })).items).toMatchObject([
      {
        listingId: near5.listingId,
        kind: 'markdown',
        priceBeforePaise: 4_000,
        pricePaise: 3_000,
        discountPercent: 25,
        daysLeft: 5,
        available: 4,
        sellerName: 'Near Traders',
      },
      { listingId: near9.listingId, kind: 'below-mrp', priceBeforePaise: 30_000, daysLeft: 9 },
    ]);
  });

  it('are those of sellers that deliver there', async () => {
    expect((await deals({ pincode: '110001' })).items).toEqual([]);
    expect((await get('deals')).status).toBe(400);
  });

  it('come in pages', async () => {
    const first = await deals({ pincode: '560001', limit: '1' });
    const second = await deals({ pincode: '560001', limit: '1', cursor: first.nextCursor ?? '' });
    const ids = [...first.items, ...second.items].map(({ listingId }) => listingId);
    expect(ids).toEqual([near5.listingId, near9.listingId]);
  });
});

describe('a phone on a slow line', () => {
  it.each(['search?q=atta', 'categories', 'deals?pincode=560001'])(
    'gets 304 without a body for %s where it has it already',
    async (path) => {
      const [name = '', query = ''] = path.split('?');
      const asked = Object.fromEntries(new URLSearchParams(query));
      const { etag } = await get(name, asked);
      const again = await get(name, asked, { 'if-none-match': etag });
      expect([again.status, again.body, again.etag]).toEqual([304, undefined, etag]);
      expect((await get(name, asked, { 'if-none-match': '"other"' })).status).toBe(200);
    },
  );
});

describe('what a shop ordered before', () => {
  it('comes first among equals, for that shop alone', async () => {
    const query = { q: 'parle biscuit', limit: '50' };
    const { items } = await find(query);
    const last = items.at(-1)!.productId;
    const [line] = anOrder().lines;
    const order = anOrder({ shopId: 'shp_1', lines: [{ ...line!, productId: last }] });
    const event = {
      ...changeEventOf('order', 'create', null, anOrder()),
      data: { op: 'create' as const, version: 1, before: null, after: order },
    };
    await indexOrderChanges(search, [{ key: order.orderId, event }]);
    await eventually(async () => (await find(query)).items[0]?.productId === last);
  });
});

describe('browse', () => {
  it('counts what is for sale in the category tree, in the language asked for', async () => {
    const { body } = await get('categories', {}, { 'accept-language': 'hi' });
    const [staples] = (body as { items: { id: string; count: number; name: string }[] }).items;
    expect(staples).toMatchObject({ id: 'staples' });
    expect(staples?.count).toBeGreaterThanOrEqual(4);
    expect(staples?.name).toMatch(/\p{Script=Devanagari}/u);
  });

  it('shows a product with its offers, and 404 for one that nobody sells', async () => {
    const [hit] = (await find({ q: 'tata salt' })).items;
    const { body } = await get(`products/${hit?.productId}`);
    expect(body).toMatchObject({ name: hit?.name, offers: [{ title: 'Tata Salt 1 kg' }] });
    expect((await get('products/prd_none')).status).toBe(404);
  });

  it.each([
    ['aash', /Aashirvaad/],
    ['chakki', /Chakki Atta/],
    ['आटा', /Atta|आटा/],
    ['col', /Colgate/],
    ['पार', /Parle/],
  ])('suggests from %s', async (q, text) => {
    const { body } = await get('suggest', { q });
    const texts = (body as { items: { text: string }[] }).items.map((item) => item.text);
    expect(texts).toContainEqual(expect.stringMatching(text));
  });
});
