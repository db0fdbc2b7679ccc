import type { BenchValue } from './bench-result.ts';
import { fill } from './search-corpus.ts';
import { measure, onCorpus, searches } from './search-load.ts';

export const name = 'search/1m';

const SMALL = 100_000;
const LARGE = 1_000_000;
/** Slow enough for both sizes: what grows is then the search, not a queue. */
const LOAD = { requests: 1_000, rate: 25 };

/** Searches over 100,000 listings, then over 1,000,000 in the same index: `growth` is how many times the p99 is more. */
export const run = (): Promise<BenchValue> =>
  onCorpus(SMALL, async (corpus) => {
    const small = (await measure(corpus, searches, { load: LOAD })).details['p99']!;
    console.log(`  ${name}: p99 ${small.toFixed(0)} ms at ${SMALL} listings`);
    await fill(corpus, LARGE, SMALL);
    // The server has compiled its code by now; what it needs of the larger index comes with as many searches again.
    const large = await measure(corpus, searches, { warmUp: LOAD, load: LOAD });
    const growth = large.details['p99']! / small;
    console.log(`  ${name}: p99 ${growth.toFixed(2)} times that of ${SMALL} listings`);
    return { ...large, details: { ...large.details, p99Of100k: small, growth } };
  });
