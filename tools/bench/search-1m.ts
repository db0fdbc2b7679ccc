import type { BenchValue } from './bench-result.ts';
import { fill } from './search-corpus.ts';
import { benchOf, measure, onCorpus, searchIn } from './search-load.ts';

export const name = 'search/1m';

const SMALL = 100_000;
const LARGE = 1_000_000;

/** Searches over 100,000 listings, then over 1,000,000 in the same index: `growth` is how many times the p99 is more. */
export const run = (): Promise<BenchValue> =>
  onCorpus(SMALL, async (corpus) => {
    const small = await measure(searchIn(corpus));
    await fill(corpus, LARGE, SMALL);
    const large = benchOf(await measure(searchIn(corpus)));
    const figures = large.details!;
    const details = { ...figures, p99Of100k: small.p99, growth: figures['p99']! / small.p99 };
    console.log(`  ${name}: p99 ${details.growth.toFixed(2)} times that of 100,000 listings`);
    return { ...large, details };
  });
