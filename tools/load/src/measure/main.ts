import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Marketplace } from '@kirana/marketplace';
import { openMarketplace } from '@kirana/marketplace';
import { eventually } from '@kirana/testing';
import { Balanced } from '../balanced.ts';
import type { LoadReport } from '../open-loop.ts';
import { openLoop, percentile } from '../open-loop.ts';
import { Traffic } from '../traffic.ts';
import { QUERIES } from './catalogue.ts';
import type { LoadConfig } from './config.ts';
import { loadConfig } from './config.ts';
import { fill, stock } from './fill.ts';
import { perUnit, usedByParts } from './processor-time.ts';
import { bytesEach, storedBytes } from './stored-bytes.ts';

/**
 * `npm run -s load -- --listings=20000 --rate=40 --seconds=60` on a running stack with its apps: fills it as sellers do,
 * then sends what shops send at a rate that waits for no answer, and says where the time went.
 */
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function filling(market: Marketplace, config: LoadConfig) {
  const [used, bytes] = [await usedByParts(market.profile), await storedBytes(market)];
  const began = performance.now();
  const sellers = await fill(market, config);
  const seconds = (performance.now() - began) / 1_000;
  const cpuMs = perUnit(used, await usedByParts(market.profile), config.listings);
  const stored = bytesEach(bytes, await storedBytes(market), config.listings);
  say(
    `load filled ${config.listings} seconds ${seconds.toFixed(1)} per-second ${(config.listings / seconds).toFixed(0)}`,
  );
  return { sellers, seconds, cpuMs, stored };
}

async function trading(market: Marketplace, config: LoadConfig, traffic: Traffic) {
  const used = await usedByParts(market.profile);
  const over = AbortSignal.timeout(config.seconds * 1_000);
  const report = await openLoop(config.perSecond, () => traffic.next(), over);
  const after = await usedByParts(market.profile);
  return { report, cpuMs: perUnit(used, after, report.sent), after };
}

function tell(config: LoadConfig, report: LoadReport): void {
  const ms = (p: number, kind?: string): string => percentile(report, p, kind).toFixed(0);
  say(
    `load all requests ${report.sent} rate ${config.perSecond} failed ${report.failures.length} p50-ms ${ms(0.5)} p99-ms ${ms(0.99)}`,
  );
  for (const kind of report.times.keys()) {
    say(
      `load ${kind} requests ${report.times.get(kind)?.length} p50-ms ${ms(0.5, kind)} p99-ms ${ms(0.99, kind)}`,
    );
  }
  for (const why of new Set(report.failures.map((failure) => failure.why))) say(`failed: ${why}`);
}

const config = loadConfig();
const market = openMarketplace();
try {
  const { sellers, ...filled } = await filling(market, config);
  const shops = await Promise.all(Array.from({ length: config.shops }, () => market.aShop()));
  const front = new Balanced();
  for (const [name, url] of Object.entries(market.addresses)) front.add(name as 'catalog', url);
  const listings = await stock(market, sellers[0]!);
  const traffic = new Traffic(front, { seller: sellers[0]!, shops, listings, queries: QUERIES });
  await eventually(
    () =>
      traffic
        .next()
        .run()
        .then(() => traffic.done.orders.size > 0),
    {
      timeoutMs: 60_000,
    },
  );
  const { report, cpuMs, after } = await trading(market, config, traffic);
  tell(config, report);
  const cores = Object.values(cpuMs).reduce((sum, ms) => sum + ms, 0) * (config.perSecond / 1_000);
  say(`load cores ${cores.toFixed(2)} of ${cpus().length}`);
  for (const [part, ms] of Object.entries(cpuMs).sort(([, a], [, b]) => b - a)) {
    say(`load cpu ${part} ms-per-request ${ms} ms-per-listing ${filled.cpuMs[part] ?? 0}`);
  }
  mkdirSync(config.results, { recursive: true });
  const memoryMib = Object.fromEntries(
    [...after].map(([part, used]) => [part, Math.round(used.memoryMib)]),
  );
  const result = {
    at: new Date().toISOString(),
    machine: { cores: cpus().length, model: cpus()[0]?.model },
    listings: config.listings,
    requestsPerSecond: config.perSecond,
    perRequest: { cpuMs, p99Ms: percentile(report, 0.99) },
    perListing: {
      cpuMs: filled.cpuMs,
      bytes: filled.stored,
      perSecond: config.listings / filled.seconds,
    },
    memoryMib,
  };
  writeFileSync(join(config.results, 'last.json'), `${JSON.stringify(result, null, 2)}\n`);
  process.exitCode = report.failures.length > 0 ? 1 : 0;
} finally {
  await market.close();
}
