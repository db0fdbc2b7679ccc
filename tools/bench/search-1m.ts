import type { BenchValue } from './bench-result.ts';
import type { Corpus } from './search-corpus.ts';
import { fill } from './search-corpus.ts';
import type { Load } from './search-load.ts';
import { measure, onCorpus, searches } from './search-load.ts';

export const name = 'search/1m';

const SMALL = 100_000;
const LARGE = 1_000_000;
/** Slow enough for both sizes: what grows is the search, not a queue. */
const CALM: Load = { requests: 1_000, rate: 25 };
/** What `search/100k` sends. */
const BUSY: Load = { requests: 2_000, rate: 100 };

/** Requests before those that count, where the server has compiled its code already. */
const AGAIN = 2_000;

/** The 99th percentiles under both loads. */
async function percentiles(corpus: Corpus, warmUp?: number) {
  const calm = await measure(corpus, searches, { warmUp, load: CALM });
  const busy = await measure(corpus, searches, { warmUp: AGAIN, load: BUSY });
  console.log(
    `  ${name}: p99 ${calm.details['p99']?.toFixed(1)} ms at ${CALM.rate} a second, ${busy.details['p99']?.toFixed(1)} ms at ${BUSY.rate}`,
  );
  return { calm, p99: calm.details['p99']!, busyP99: busy.details['p99']! };
}

/**
 * Searches over 100,000 listings, then over 1,000,000 in the same index: `growth` is how many times the p99 is more at
 * 25 a second, `busyGrowth` at 100.
 */
export const run = (): Promise<BenchValue> =>
  onCorpus(SMALL, async (corpus) => {
    const small = await percentiles(corpus);
    await fill(corpus, LARGE, SMALL);
    const { calm, p99, busyP99 } = await percentiles(corpus, AGAIN);
    const growth = p99 / small.p99;
    const busyGrowth = busyP99 / small.busyP99;
    console.log(`  ${name}: p99 ${growth.toFixed(2)} times that of ${SMALL} listings`);
    const others = { p99Of100k: small.p99, growth, busyP99, busyP99Of100k: small.busyP99 };
    return { ...calm, details: { ...calm.details, ...others, busyGrowth } };
  });
