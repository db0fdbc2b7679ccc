import type { Listing } from '@kirana/contracts';
import { readProfile, startStack } from '@kirana/local-stack';
import type { Marketplace, Person } from '@kirana/marketplace';
import {
  call,
  importEnded,
  listingsOf,
  openMarketplace,
  startImport,
  UnexpectedAnswer,
} from '@kirana/marketplace';
import type { BenchValue } from './bench-result.ts';
import { quantile } from './bench-result.ts';

/** Gives, by listing id, the price that one end shows now. */
export type PricesShown = (market: Marketplace, sellerId: string) => Promise<Map<string, number>>;

const LISTINGS = 100;
/** Time for a change to be seen before it counts as lost, ms. */
const PATIENCE_MS = 30_000;

/**
 * Changes prices over REST at a steady rate, one listing after the other, and looks every 50 ms which of them one end
 * shows: the p99 of the time from sending the request to the first look that shows it, ms. `FRESHNESS_RATE` changes a
 * second (200 by default) for `seconds`.
 */
export async function measureFreshness(
  shown: PricesShown,
  { rate, seconds }: { rate: number; seconds: number },
): Promise<BenchValue> {
  await startStack({
    profile: readProfile(),
    apps: true,
    report: { progress: () => {}, up: () => {} },
  });
  const market = openMarketplace();
  try {
    const { sellerId, changes } = await sellerWithListings(market);
    const latencies = await changed(market, shown, sellerId, changes, { rate, seconds });
    const missing = Math.round(rate * seconds) - latencies.length;
    return {
      value: quantile(latencies, 0.99),
      unit: 'ms',
      details: { p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99), missing, rate },
    };
  } finally {
    await market.close();
  }
}

interface Changes {
  readonly person: Person;
  readonly listingIds: readonly string[];
}

async function sellerWithListings(
  market: Marketplace,
): Promise<{ sellerId: string; changes: Changes }> {
  const person = await market.aSeller();
  const rows = Array.from({ length: LISTINGS }, (_, row) => `Bench Namkeen ${row} 100g,5000,10`);
  const bytes = new TextEncoder().encode(['Item,MRP,Rate', ...rows].join('\n'));
  const { importId } = await startImport(market.addresses, person, { name: 'bench.csv', bytes });
  await importEnded(market.addresses, person, importId);
  const listings = await listingsOf(market.addresses, person);
  const listingIds = listings.map(({ listingId }) => listingId);
  return { sellerId: person.sellerId ?? '', changes: { person, listingIds } };
}

/** Latencies of the changes that were seen. A price is seen too where a later one of its listing is. */
async function changed(
  market: Marketplace,
  shown: PricesShown,
  sellerId: string,
  { person, listingIds }: Changes,
  { rate, seconds }: { rate: number; seconds: number },
): Promise<number[]> {
  const total = Math.round(rate * seconds);
  const waiting = new Map<number, { listingId: string; sentAt: number }>();
  const latencies: number[] = [];
  let sent = 0;
  const begun = performance.now();
  const sends: Promise<unknown>[] = [];
  const look = async (): Promise<void> => {
    const prices = await shown(market, sellerId);
    const now = performance.now();
    for (const [price, { listingId, sentAt }] of waiting) {
      if ((prices.get(listingId) ?? 0) < price) continue;
      latencies.push(now - sentAt);
      waiting.delete(price);
    }
  };
  while (sent < total || waiting.size > 0) {
    const now = performance.now();
    if (now > begun + seconds * 1000 + PATIENCE_MS) break;
    for (; sent < total && begun + (sent / rate) * 1000 <= now; sent += 1) {
      const listingId = listingIds[sent % listingIds.length] ?? '';
      const price = 2_000 + sent;
      waiting.set(price, { listingId, sentAt: performance.now() });
      sends.push(setPrice(market, person, listingId, price));
    }
    await look();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await Promise.all(sends);
  return latencies;
}

/** Raises a price whatever the version: where another change came between, the newest version is read again. */
async function setPrice(
  market: Marketplace,
  person: Person,
  listingId: string,
  pricePaise: number,
): Promise<void> {
  const url = `${market.addresses.catalog}/v1/listings/${listingId}`;
  for (;;) {
    const now = await call<Listing>('GET', url, { token: person.token });
    if ((now.pricePaise ?? 0) >= pricePaise) return;
    const headers = { 'if-match': `"${now.version}"` };
    try {
      await call('PATCH', url, { token: person.token, json: { pricePaise }, headers });
      return;
    } catch (error) {
      if (!(error instanceof UnexpectedAnswer && error.status === 412)) throw error;
    }
  }
}
