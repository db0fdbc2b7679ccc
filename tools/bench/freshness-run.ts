import { newId } from '@kirana/domain';
import type { Listing } from '@kirana/contracts';
import { createDynamo, nextVersion, TABLES, transact, VersionedTable } from '@kirana/dynamodb';
import { readProfile, startStack } from '@kirana/local-stack';
import { openMarketplace } from '@kirana/marketplace';
import type { Marketplace } from '@kirana/marketplace';
import { aListing, quantile, stackEndpoints } from '@kirana/testing';
import type { BenchValue } from './bench-result.ts';

/** Gives, by listing id, the prices of the seller's listings that one end shows now, of those at `from` (paise) or above. */
export type PricesShown = (
  market: Marketplace,
  sellerId: string,
  from: number,
) => Promise<Map<string, number>>;

/** Not so few that an end could leave a change out because the next one of the listing is there. */
const LISTINGS = 1_000;
const BATCHES_A_SECOND = 10;
const LOOK_EVERY_MS = 50;
/** Time for a change to be seen before it counts as lost, ms. */
const PATIENCE_MS = 30_000;
const FIRST_PRICE = 1_000_000;

/**
 * Changes prices at a steady rate and looks every 50 ms which changes one end shows: the p99 of the time from the begin
 * of the write to the first look that shows it, ms. What is measured is the way from the table on, so the changes are
 * written as services write them (versioned, conditional) but by this process and ten times a second, not each by a REST
 * call of its own: on a small machine those would take most of it.
 */
export async function measureFreshness(
  shown: PricesShown,
  { rate, seconds }: { rate: number; seconds: number },
): Promise<BenchValue> {
  const quiet = { progress: () => {}, up: () => {} };
  await startStack({ profile: readProfile(), apps: true, report: quiet });
  const market = openMarketplace();
  const writer = new PriceWriter();
  try {
    await writer.begin();
    await untilShown(market, shown, writer);
    const latencies = await changed(market, shown, writer, { rate, seconds });
    const missing = latencies.filter((latency) => latency >= PATIENCE_MS).length;
    const [p50, p99] = [quantile(latencies, 0.5), quantile(latencies, 0.99)];
    return { value: p99, unit: 'ms', details: { p50, p99, missing, rate } };
  } finally {
    writer.close();
    await market.close();
  }
}

/** One seller's listings, each change of which has a price of its own, higher than all before. */
class PriceWriter {
  readonly sellerId = newId('sel');
  readonly #dynamo;
  readonly #table;
  readonly #listings: Listing[];
  #price = FIRST_PRICE;

  constructor() {
    const { dynamodbEndpoint: endpoint, awsRegion, awsCredentials } = stackEndpoints();
    this.#dynamo = createDynamo({ endpoint, region: awsRegion, credentials: awsCredentials });
    this.#table = new VersionedTable<Listing>(this.#dynamo, TABLES.listings);
    const { sellerId } = this;
    this.#listings = Array.from({ length: LISTINGS }, (_, n) =>
      aListing({ sellerId, title: `Bench Namkeen ${n} 100g`, pricePaise: FIRST_PRICE }),
    );
  }

  async begin(): Promise<void> {
    for (let from = 0; from < LISTINGS; from += 100) {
      const some = this.#listings.slice(from, from + 100);
      await transact(
        this.#dynamo,
        some.map((listing) => this.#table.creation(listing)),
      );
    }
  }

  /** Changes the next so many listings in one go; gives listing ids and prices at once, before they are written. */
  change(count: number): { readonly prices: Map<number, string>; readonly written: Promise<void> } {
    const prices = new Map<number, string>();
    const writes = Array.from({ length: count }, () => {
      const pricePaise = ++this.#price;
      const at = pricePaise % LISTINGS;
      const next = nextVersion(this.#listings[at] as Listing, { pricePaise });
      this.#listings[at] = next;
      prices.set(pricePaise, next.listingId);
      return this.#table.replacement(next);
    });
    return { prices, written: transact(this.#dynamo, writes) };
  }

  close(): void {
    this.#dynamo.close();
  }
}

async function untilShown(
  market: Marketplace,
  shown: PricesShown,
  { sellerId }: PriceWriter,
): Promise<void> {
  const until = performance.now() + 4 * PATIENCE_MS;
  while ((await shown(market, sellerId, FIRST_PRICE)).size < LISTINGS) {
    if (performance.now() > until) throw new RangeError('The listings did not arrive');
    await pause(LOOK_EVERY_MS);
  }
}

/** Latencies of all changes, ms; `PATIENCE_MS` of those never seen. A price is seen too where a later one is. */
async function changed(
  market: Marketplace,
  shown: PricesShown,
  writer: PriceWriter,
  { rate, seconds }: { rate: number; seconds: number },
): Promise<number[]> {
  const waiting = new Map<number, { listingId: string; sentAt: number }>();
  const [latencies, writes]: [number[], Promise<void>[]] = [[], []];
  const batches = Math.round(BATCHES_A_SECOND * seconds);
  const begun = performance.now();
  for (let sent = 0; sent < batches || waiting.size > 0;) {
    if (performance.now() > begun + seconds * 1_000 + PATIENCE_MS) break;
    for (
      ;
      sent < batches && begun + (sent * 1_000) / BATCHES_A_SECOND <= performance.now();
      sent++
    ) {
      const sentAt = performance.now();
      const { prices, written } = writer.change(Math.round(rate / BATCHES_A_SECOND));
      for (const [price, listingId] of prices) waiting.set(price, { listingId, sentAt });
      writes.push(written);
    }
    const [oldest = 0] = waiting.keys();
    const prices = await shown(market, writer.sellerId, oldest);
    for (const [price, { listingId, sentAt }] of waiting) {
      if ((prices.get(listingId) ?? 0) < price) continue;
      latencies.push(performance.now() - sentAt);
      waiting.delete(price);
    }
    await pause(LOOK_EVERY_MS);
  }
  await Promise.all(writes);
  return [...latencies, ...Array.from(waiting, () => PATIENCE_MS)];
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
