import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import type { Instance, LoadReport, PipelineLag, ServiceName, Step } from '@kirana/load';
import { Balanced, openLoop, percentile, pipelineLag, startInstance, Traffic } from '@kirana/load';
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
import { eventually, uniqueName } from '@kirana/testing';
import { priceList } from './price-list.ts';

const market = openMarketplace();
const { addresses, profile, warehouse } = market;
/** What two cores carry beside the instances that start on them. */
const REQUESTS_PER_SECOND = 15;
/** One in so many requests brings a file and reads it back, one in so many opens the portal. */
const FILE_EVERY = 12;
const PAGE_EVERY = 15;
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
    // A listing comes to order-service through Kafka.
    await eventually(
      () => addLot(addresses, seller, { listingId, quantity: 100_000, expiresOn: null }),
      { timeoutMs: 60_000, describe: 'order-service knows the listing' },
    );
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

/** What shops and a seller do, and now and then a file and a page of the portal. */
function nextStep(): Step {
  steps += 1;
  if (steps % FILE_EVERY === 0) return { kind: 'file', run: fileAndBack };
  if (steps % PAGE_EVERY === 0) return { kind: 'page', run: openPage };
  return traffic.next();
}

async function fileAndBack(): Promise<void> {
  const text = randomBytes(20_000).toString('hex');
  const made = await front.call<{ mediaId: string }>('media', 'POST', '/v1/media', {
    token: seller.token,
    body: JSON.stringify(text),
    headers: { 'content-type': 'application/octet-stream', 'idempotency-key': randomUUID() },
  });
  const path = `/v1/media/${made.mediaId}`;
  if ((await front.call('media', 'GET', path, { token: seller.token })) !== text) {
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
  const load = openLoop(REQUESTS_PER_SECOND, nextStep, over.signal);
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
    // The restarts were met, or the second try was never tried.
    expect(front.retried).toBeGreaterThan(0);
    const worst = worstLag();
    expect(worst.unpublishedSeconds).toBeLessThan(30);
    expect(worst.late).toBe(0);
    console.log(told(report, worst));
    await everythingArrived();
  }, 900_000);
});

type Worst = Pick<PipelineLag, 'unpublishedSeconds' | 'late'>;

const worstLag = (): Worst => ({
  unpublishedSeconds: Math.max(...lags.map(({ unpublishedSeconds }) => unpublishedSeconds)),
  late: Math.max(...lags.map(({ late }) => late)),
});

/** The figures that the documents quote. */
function told(report: LoadReport, { unpublishedSeconds, late }: Worst): string {
  const [p50, p99] = [percentile(report, 0.5), percentile(report, 0.99)].map((ms) => ms.toFixed(0));
  return `scale-out requests ${report.sent} seconds ${report.seconds.toFixed(0)} failed ${report.failures.length} retried ${front.retried} orders ${traffic.done.orders.size} p50-ms ${p50} p99-ms ${p99} most-unpublished-s ${unpublishedSeconds.toFixed(1)} late-batches ${late}`;
}

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
