import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Marketplace, SignedIn } from '@kirana/marketplace';
import { openMarketplace } from '@kirana/marketplace';
import { readCommandLine, seededRandom } from '@kirana/testing';
import { Balanced } from '../balanced.ts';
import type { LoadConfig } from './config.ts';
import { loadConfig } from './config.ts';
import type { Figures, StepFigures } from './figures.ts';
import { fillWhole } from './filling.ts';
import { coresBetween, usedByParts } from './processor-time.ts';
import { firmAt, stockShelves } from '../traffic/shelves.ts';
import { ShopTraffic } from '../traffic/shop-traffic.ts';
import { runStep, tellStep } from './steps.ts';

/**
 * `npm run -s load -- --listings=20000 --rate=40 --seconds=60` on a running stack with its apps: fills it, then sends
 * what shops send at rates that wait for no answer, and says where the time went. `--shops=100000` takes the rates that
 * so many shops make by the capacity model's assumptions.
 */
const say = (line: string): void => void process.stdout.write(`load ${line}\n`);
/** People who sign in at once. */
const SIGN_INS = 4;

/** Cores that each part keeps busy with nothing to do. */
async function idleCores({ profile }: Marketplace, seconds: number) {
  if (seconds === 0) return {};
  say(`idle for ${seconds} s, to see what nothing costs`);
  const before = await usedByParts(profile);
  await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
  const cores = coresBetween(before, await usedByParts(profile), seconds);
  return Object.fromEntries([...cores].map(([part, n]) => [part, Number(n.toPrecision(3))]));
}

/** So many people one after the other, a few at once, in the order of their places. */
async function people(count: number, sign: (at: number) => Promise<SignedIn>): Promise<SignedIn[]> {
  const all: SignedIn[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < count; at = next++) all[at] = await sign(at);
  };
  await Promise.all(Array.from({ length: SIGN_INS }, worker));
  return all;
}

async function openShops(market: Marketplace, sellers: readonly SignedIn[], config: LoadConfig) {
  const shelves = await stockShelves(market, sellers);
  const shops = await people(config.signedIn, () => market.aShop());
  say(
    `shops signed-in ${shops.length} standing for ${config.shops ?? shops.length} areas ${shelves.length}`,
  );
  const front = new Balanced();
  for (const [name, url] of Object.entries(market.addresses)) front.add(name as 'catalog', url);
  const traffic = new ShopTraffic(front, shops, shelves, seededRandom(config.seed));
  await traffic.untilOrdered(120_000);
  return traffic;
}

async function run(market: Marketplace, config: LoadConfig): Promise<Figures> {
  const idle = await idleCores(market, config.idleSeconds);
  const sellers = await people(config.sellers, (at) => market.aSeller(firmAt(at)));
  say(`sellers signed-in ${sellers.length}`);
  const filled = await fillWhole(market, sellers, config, idle, say);
  const traffic = await openShops(market, sellers, config);
  const steps: StepFigures[] = [];
  for (const rate of config.rates) {
    say(`step ${rate} requests/s for ${config.seconds} s`);
    const { step, why } = await runStep(market, traffic, { rate, seconds: config.seconds, idle });
    tellStep(step, why, say);
    steps.push(step);
  }
  const carried = steps.filter(({ shed, failed }) => shed + failed === 0);
  const best = (carried.length > 0 ? carried : steps).at(-1)!;
  const used = await usedByParts(market.profile);
  return {
    at: new Date().toISOString(),
    machine: { cores: cpus().length, model: cpus()[0]?.model },
    listings: filled.listings,
    idleCores: idle,
    requestsPerSecond: best.requestsPerSecond,
    perRequest: { cpuMs: best.cpuMs, p99Ms: best.p99Ms },
    steps,
    perListing: filled.perListing,
    memoryMib: Object.fromEntries(
      [...used].map(([part, { memoryMib }]) => [part, Math.round(memoryMib)]),
    ),
  };
}

const config = readCommandLine(loadConfig);
const market = openMarketplace();
try {
  const figures = await run(market, config);
  mkdirSync(config.results, { recursive: true });
  const text = `${JSON.stringify(figures, null, 2)}\n`;
  const size = `${figures.listings}-at-${Math.round(figures.requestsPerSecond)}`;
  for (const name of ['last', size]) writeFileSync(join(config.results, `${name}.json`), text);
  process.exitCode = figures.steps.some(({ failed }) => failed > 0) ? 1 : 0;
} finally {
  await market.close();
}
