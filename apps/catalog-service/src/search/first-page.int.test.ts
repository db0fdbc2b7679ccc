import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  createSearch,
  indexListingChanges,
  indexLotChanges,
  indexSellerChanges,
  provisionIndex,
} from '@kirana/search';
import { AuthModule, bootstrapService, createLogger } from '@kirana/service';
import type { RunningService } from '@kirana/service';
import {
  aListing,
  aLot,
  aSeller,
  changeEventOf,
  stackEndpoints,
  startIssuer,
  uniqueName,
} from '@kirana/testing';
import type { Issuer } from '@kirana/testing';
import { STOREFRONT_ERRORS, StorefrontModule } from '../browse/storefront.module.ts';

/** A first page costs a shop no more than this, gzipped (issue 6). */
const MOST_BYTES = 15_000;
const SELLERS = 6;
const ROWS = 400;

const node = stackEndpoints().opensearchUrl;
const indexPrefix = `${uniqueName()}-`;
const search = createSearch({ node, indexPrefix });
let issuer: Issuer;
let service: RunningService;

/** Titles as wholesalers write them. */
const titles = () =>
  readFileSync(join(import.meta.dirname, '../../../../data/sharma-traders.csv'), 'utf8')
    .split('\n')
    .slice(1, ROWS)
    .flatMap((line) => line.split(',').toSorted((a, b) => b.length - a.length)[0] ?? []);

beforeAll(async () => {
  issuer = await startIssuer();
  await provisionIndex(search);
  const sellers = Array.from({ length: SELLERS }, (_, at) =>
    aSeller({ tradeName: `Wholesale Traders ${at}`, areasServed: ['560'] }),
  );
  await indexSellerChanges(
    search,
    sellers.map((seller) => ({
      key: seller.sellerId,
      event: changeEventOf('seller', 'create', null, seller),
    })),
  );
  const pictures = ['med_01JABCDEFGHJKMNPQRSTVWXYZ0'];
  const listings = sellers.flatMap(({ sellerId }, at) =>
    titles().map((title) =>
      aListing({ sellerId, title, pricePaise: 9_000 + at * 37, mrpPaise: 12_500, pictures }),
    ),
  );
  await indexListingChanges(
    search,
    listings.map((listing) => ({
      key: listing.listingId,
      event: changeEventOf('listing', 'create', null, listing),
    })),
  );
  const lots = listings.map(({ listingId }, at) =>
    aLot({ listingId, available: 1 + (at % 90), expiresOn: `2027-0${1 + (at % 9)}-15` }),
  );
  await indexLotChanges(
    search,
    lots.map((lot) => ({ key: lot.lotId, event: changeEventOf('lot', 'create', null, lot) })),
  );
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

/** Bytes of the body as they go over the line. */
async function bytesOf(path: string): Promise<number> {
  const token = await issuer.token({ role: 'retailer', shopId: 'shp_1' });
  const headers = { authorization: `Bearer ${token}`, 'accept-encoding': 'gzip' };
  return new Promise((resolve, reject) => {
    get(`${service.url}/v1/${path}`, { headers }, (answer) => {
      expect([answer.statusCode, answer.headers['content-encoding']]).toEqual([200, 'gzip']);
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('end', () => resolve(bytes));
    }).on('error', reject);
  });
}

describe('a first page', () => {
  it.each([
    'search?q=atta&pincode=560001',
    'search?q=biscuit&pincode=560001&facets=true',
    'search?pincode=560001',
    'categories',
  ])('%s is light enough for a cheap phone', async (path) => {
    const bytes = await bytesOf(path);
    expect(bytes).toBeGreaterThan(100);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });
});
