import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Instance, LoadReport, PipelineLag, ServiceName } from '@kirana/load';
import { Balanced, openLoop, pipelineLag, startInstance, Traffic } from '@kirana/load';
import type { AppName } from '@kirana/local-stack';
import { startPart, stopPart } from '@kirana/local-stack';
import type { Person } from '@kirana/marketplace';
import {
  addLot,
  call,
  importEnded,
  listingsOf,
  openMarketplace,
  startImport,
} from '@kirana/marketplace';
import { searchableListings } from '@kirana/search';
import { eventually, uniqueName } from '@kirana/testing';
import { priceList } from './price-list.ts';

const market = openMarketplace();
const { addresses, profile, warehouse } = market;
const REQUESTS_PER_SECOND = 15;
/** Apps and the name that requests know them by. */
const SERVING: Partial<Record<AppName, ServiceName>> = {
  'identity-service': 'identity',
  'seller-service': 'seller',
  'catalog-service': 'catalog',
  'order-service': 'order',
};
const SCALED: readonly AppName[] = [
  ...(Object.keys(SERVING) as AppName[]),
  'cdc-bridge',
  'search-indexer',
  'warehouse-loader',
];
const WORKERS = ['cdc-bridge', 'search-indexer', 'warehouse-loader'] as const;

const front = new Balanced();
const extras: Instance[] = [];
const lags: PipelineLag[] = [];
const urlOf = (app: AppName): string => `http://127.0.0.1:${profile.ports[app]}`;

let seller: Person;
let shops: Person[];
let traffic: Traffic;

beforeAll(async () => {
  for (const [app, name] of Object.entries(SERVING)) front.add(name, urlOf(app as AppName));
  seller = await market.aSeller();
  shops = [await market.aShop(), await market.aShop()];
  const list = priceList(20, uniqueName('sc'));
  const { importId } = await startImport(addresses, seller, list);
  await importEnded(addresses, seller, importId);
  const listings = await listingsOf(addresses, seller);
  for (const { listingId } of listings) {
    await addLot(addresses, seller, { listingId, quantity: 100_000, expiresOn: null });
  }
  const queries = ['namkeen', 'tata salt', 'atta 5kg', 'maggi'];
  traffic = new Traffic(front, { seller, shops, listings, queries });
  await eventually(
    () =>
      traffic
        .next()
        .run()
        .then(() => traffic.done.orders.size > 0),
    {
      timeoutMs: 60_000,
      describe: 'an order of what was just put on sale',
    },
  );
}, 180_000);

afterAll(async () => {
  for (const instance of extras) await instance.stop();
  for (const app of SCALED) await startPart(profile, app);
  await market.close();
}, 180_000);

async function add(app: AppName): Promise<void> {
  const instance = await startInstance(profile, app, profile.portBase + 50 + extras.length);
  extras.push(instance);
  const name = SERVING[app];
  if (name) await admit(name, instance.url);
}

/** It fetches the keys that tokens are checked by with its first request: not while identity-service restarts. */
async function admit(name: ServiceName, url: string): Promise<void> {
  const paths = {
    catalog: '/v1/categories',
    order: '/v1/orders',
    seller: `/v1/sellers/${seller.sellerId}`,
  };
  const path = Object.entries(paths).find(([one]) => one === name)?.[1];
  const token = name === 'seller' ? seller.token : (shops[0]?.token ?? '');
  if (path) await call('GET', `${url}${path}`, { token });
  front.add(name, url);
}

/** As a region does it: no new requests first, then the signal. */
async function takeAway(instance: Instance): Promise<void> {
  const name = SERVING[instance.app];
  if (name) front.remove(name, instance.url);
  extras.splice(extras.indexOf(instance), 1);
  expect([instance.app, await instance.stop()]).toEqual([instance.app, 0]);
}

async function restart(app: AppName): Promise<void> {
  const name = SERVING[app];
  if (name) front.remove(name, urlOf(app));
  await stopPart(profile, app);
  await startPart(profile, app);
  if (name) await admit(name, urlOf(app));
}

/** What is done while the load goes on; the load's own report. */
async function underLoad(work: () => Promise<void>): Promise<LoadReport> {
  const over = new AbortController();
  const load = openLoop(REQUESTS_PER_SECOND, () => traffic.next(), over.signal);
  const watch = watchLag(over.signal);
  try {
    await work();
  } finally {
    over.abort();
  }
  await watch;
  return load;
}

async function watchLag(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const urls = [...WORKERS.map(urlOf), ...extras.map(({ url }) => url)];
    lags.push(await pipelineLag(urls));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

describe('instances that come and go under load', () => {
  it('share the work: no request fails, nothing is lost, nothing is doubled', async () => {
    const report = await underLoad(async () => {
      for (const app of SCALED) await add(app);
      for (const app of [...WORKERS, 'order-service'] as const) await add(app);
      for (const app of SCALED) await restart(app);
      for (const instance of [...extras].reverse()) await takeAway(instance);
    });
    expect(report.failures).toEqual([]);
    expect(Math.max(...lags.map(({ unpublishedSeconds }) => unpublishedSeconds))).toBeLessThan(30);
    await everythingArrived();
  }, 400_000);
});

async function everythingArrived(): Promise<void> {
  const versions = [...traffic.done.versions].map(([id, version]) => `${id} ${version}`).sort();
  const orders = [...traffic.done.orders.values()].flat().sort();
  expect(new Set(orders).size).toBe(orders.length);
  await eventually(
    async () => {
      const sellerId = seller.sellerId ?? '';
      const found = await searchableListings(market.search, { sellerId });
      expect(found.map(({ listingId, version }) => `${listingId} ${version}`).sort()).toEqual(
        versions,
      );
      const rows = await warehouse.query(
        'SELECT listing_id, _source_version AS version FROM dim_listing WHERE seller_id = $1 AND is_current',
        [sellerId],
      );
      expect(rows.map((row) => `${row['listing_id']} ${row['version']}`).sort()).toEqual(versions);
      const lines = await warehouse.query(
        'SELECT order_id, COUNT(*) AS n FROM fct_order_line WHERE seller_id = $1 GROUP BY order_id ORDER BY order_id',
        [sellerId],
      );
      // Each key was answered once with its order, each order has its one line.
      expect(lines.map((row) => row['order_id']).sort()).toEqual(orders);
      expect(lines.filter((row) => row['n'] !== 1)).toEqual([]);
      return true;
    },
    { timeoutMs: 90_000, everyMs: 500 },
  );
}
