import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import type { Listing } from '@kirana/contracts';
import type { Instance, LoadReport, PipelineLag, ServiceName, Shelf, Step } from '@kirana/load';
import {
  Balanced,
  metricsPage,
  metricValues,
  openLoop,
  percentile,
  pipelineLag,
  PriceChanges,
  ShopTraffic,
  startInstance,
} from '@kirana/load';
import type { AppName } from '@kirana/local-stack';
import { startPart, stopPart } from '@kirana/local-stack';
import type { Person } from '@kirana/marketplace';
import {
  addLot,
  importEnded,
  listingsOf,
  openMarketplace,
  startImport,
  UnexpectedAnswer,
} from '@kirana/marketplace';
import { searchableListings } from '@kirana/search';
import { eventually, seededRandom, uniqueName } from '@kirana/testing';
import { priceList } from './price-list.ts';

const market = openMarketplace();
const { addresses, profile, warehouse } = market;
/** Requests a second; unless said otherwise, what two cores carry beside the instances that start on them. */
const RATE = Number(process.env['SCALE_RATE'] ?? 15);
if (!(RATE > 0)) throw new RangeError(`SCALE_RATE=${RATE}: expected requests a second, above 0`);
/** One in so many requests brings a file and reads it back, opens the portal, changes a price. */
const FILE_EVERY = 12;
const PAGE_EVERY = 15;
const PRICE_EVERY = 20;
const SELLERS = 3;
const SHOPS = 10;
const PINCODE = '560001';
const SWEEP_EVERY_S = 10;
/** Apps and the name that requests know them by. */
const SERVING: Partial<Record<AppName, ServiceName>> = {
  'identity-service': 'identity',
  'seller-service': 'seller',
  'catalog-service': 'catalog',
  'order-service': 'order',
  'media-service': 'media',
  'seller-portal': 'portal',
};
/** A disk belongs to one instance: another serves from the buckets, as one near the cloud does. */
const FURTHER: Partial<Record<AppName, Readonly<Record<string, string>>>> = {
  'media-service': { MEDIA_LOCAL_DISK: 'false', MEDIA_WORKERS: 'false' },
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

const random = seededRandom(1);
let sellers: Person[];
let prices: PriceChanges[];
let traffic: ShopTraffic;

beforeAll(async () => {
  for (const [app, name] of Object.entries(SERVING)) front.add(name, urlOf(app as AppName));
  const several = <T>(count: number, make: () => Promise<T>): Promise<T[]> =>
    Promise.all(Array.from({ length: count }, make));
  sellers = await several(SELLERS, () => market.aSeller());
  const listings = await Promise.all(sellers.map(onSale));
  prices = sellers.map((seller, at) => new PriceChanges(front, seller, listings[at]!, random));
  const shelf: Shelf = { pincode: PINCODE, listings: listings.flat() };
  traffic = new ShopTraffic(front, await several(SHOPS, () => market.aShop()), [shelf], random);
  await traffic.untilOrdered(60_000);
}, 180_000);

/** What a seller brings to the market, with stock. */
async function onSale(seller: Person): Promise<Listing[]> {
  const { importId } = await startImport(addresses, seller, priceList(10, uniqueName('sc')));
  await importEnded(addresses, seller, importId);
  const listings = await listingsOf(addresses, seller);
  for (const { listingId } of listings) {
    // A listing comes to order-service through Kafka.
    await eventually(
      () => addLot(addresses, seller, { listingId, quantity: 100_000, expiresOn: null }),
      { timeoutMs: 60_000, describe: 'order-service knows the listing' },
    );
  }
  return listings;
}

afterAll(async () => {
  for (const instance of extras) await instance.stop();
  for (const app of SCALED) await startPart(profile, app);
  await market.close();
}, 180_000);

async function add(app: AppName): Promise<void> {
  const instance = await startInstance(
    profile,
    app,
    profile.portBase + 50 + extras.length,
    FURTHER[app],
  );
  extras.push(instance);
  const name = SERVING[app];
  if (name) front.add(name, instance.url);
}

/** As a region does it: no new requests first, then the signal. */
async function takeAway(instance: Instance): Promise<void> {
  const name = SERVING[instance.app];
  if (name) front.remove(name, instance.url);
  extras.splice(extras.indexOf(instance), 1);
  expect([instance.app, await instance.stop()]).toEqual([instance.app, 0]);
}

/** Without a word to the balancer: who is sent there meanwhile is sent once more to another. */
async function restart(app: AppName): Promise<void> {
  await stopPart(profile, app);
  await startPart(profile, app);
}

let steps = 0;

/** What shops do, and now and then a file, a page of the portal and a change of a price. */
function nextStep(): Step {
  steps += 1;
  if (steps % FILE_EVERY === 0) return { kind: 'file', run: fileAndBack };
  if (steps % PAGE_EVERY === 0) return { kind: 'page', run: openPage };
  if (steps % PRICE_EVERY === 0) return prices[Math.floor(random() * SELLERS)]!.next();
  return traffic.next();
}

async function fileAndBack(): Promise<void> {
  const { token } = sellers[0]!;
  const text = randomBytes(20_000).toString('hex');
  const made = await front.call<{ mediaId: string }>('media', 'POST', '/v1/media', {
    token,
    body: JSON.stringify(text),
    headers: { 'content-type': 'application/octet-stream', 'idempotency-key': randomUUID() },
  });
  const path = `/v1/media/${made.mediaId}`;
  if ((await front.call('media', 'GET', path, { token })) !== text) {
    throw new RangeError(`${made.mediaId} came back as something else`);
  }
}

const openPage = (): Promise<void> =>
  front.ask('portal', async (url) => {
    const answer = await fetch(url);
    const page = await answer.text();
    if (!answer.ok) throw new UnexpectedAnswer(`GET ${url}`, answer.status, page);
    if (!page.includes('<title>')) throw new RangeError(`no page: ${page.slice(0, 100)}`);
  });

/** What is done while the load goes on; the load's own report. */
async function underLoad(work: () => Promise<void>): Promise<LoadReport> {
  const over = new AbortController();
  const load = openLoop(RATE, nextStep, over.signal);
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
    await countSweeps();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

/** Rounds of order-service's sweeps while it was watched, by instance; each counts from 0 when it starts. */
const sweeps = new Map<string, { last: number; rounds: number }>();

async function countSweeps(): Promise<void> {
  const further = extras.filter(({ app }) => app === 'order-service').map(({ url }) => url);
  for (const url of [urlOf('order-service'), ...further]) {
    const [now] = metricValues(await metricsPage(url), 'order_sweeps_total');
    if (now === undefined) continue; // it is away
    const { last, rounds } = sweeps.get(url) ?? { last: now, rounds: 0 };
    sweeps.set(url, { last: now, rounds: rounds + (now >= last ? now - last : now) });
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
    // The restarts were met, or the second try was never tried.
    expect(front.retried).toBeGreaterThan(0);
    const worst = worstLag();
    expect(worst.unpublishedSeconds).toBeLessThan(30);
    expect(worst.late).toBe(0);
    // One sweeps for all of them: another only goes on where that one has stopped, which three do.
    const rounds = [...sweeps.values()].reduce((sum, one) => sum + one.rounds, 0);
    expect(rounds).toBeGreaterThan(0);
    expect(rounds).toBeLessThanOrEqual(report.seconds / SWEEP_EVERY_S + 1 + 3);
    console.log(told(report, worst, rounds));
    await everythingArrived();
  }, 900_000);
});

type Worst = Pick<PipelineLag, 'unpublishedSeconds' | 'late'>;

const worstLag = (): Worst => ({
  unpublishedSeconds: Math.max(...lags.map(({ unpublishedSeconds }) => unpublishedSeconds)),
  late: Math.max(...lags.map(({ late }) => late)),
});

/** Orders that were answered, with how many lines each has. */
const placed = (): string[] =>
  [...traffic.checkouts.values()].flat().map(({ orderId, lines }) => `${orderId} ${lines.length}`);

/** The figures that the documents quote. */
function told(report: LoadReport, { unpublishedSeconds, late }: Worst, rounds: number): string {
  const [p50, p99] = [percentile(report, 0.5), percentile(report, 0.99)].map((ms) => ms.toFixed(0));
  return `scale-out requests ${report.sent} seconds ${report.seconds.toFixed(0)} failed ${report.failures.length} retried ${front.retried} orders ${placed().length} p50-ms ${p50} p99-ms ${p99} most-unpublished-s ${unpublishedSeconds.toFixed(1)} late-batches ${late} sweeps ${rounds}`;
}

async function everythingArrived(): Promise<void> {
  const versions = prices
    .flatMap((changes) => [...changes.versions])
    .map(([id, version]) => `${id} ${version}`)
    .sort();
  const orders = placed().sort();
  expect(new Set(orders).size).toBe(orders.length);
  const ids = sellers.map(({ sellerId }) => sellerId ?? '');
  await eventually(
    async () => {
      const found = await Promise.all(
        ids.map((sellerId) => searchableListings(market.search, { sellerId })),
      );
      const inSearch = found.flat().map(({ listingId, version }) => `${listingId} ${version}`);
      expect(inSearch.sort()).toEqual(versions);
      const rows = await warehouse.query(
        'SELECT listing_id, _source_version AS version FROM dim_listing WHERE seller_id IN ($1, $2, $3) AND is_current',
        ids,
      );
      expect(rows.map((row) => `${row['listing_id']} ${row['version']}`).sort()).toEqual(versions);
      const lines = await warehouse.query(
        'SELECT order_id, COUNT(*) AS n FROM fct_order_line WHERE seller_id IN ($1, $2, $3) GROUP BY order_id',
        ids,
      );
      // Each key was answered once with its orders, each order has its lines, none twice.
      expect(lines.map((row) => `${row['order_id']} ${row['n']}`).sort()).toEqual(orders);
      return true;
    },
    { timeoutMs: 90_000, everyMs: 500 },
  );
}
