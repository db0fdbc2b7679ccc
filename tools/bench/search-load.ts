/** `search/100k`, `search/1m`, `suggest/100k`: latency inside the server at a steady rate of requests, open loop. */
import { Storefront } from '@kirana/search';
import type { Corpus } from './search-corpus.ts';
import { fill, openCorpus, someQueries } from './search-corpus.ts';

export interface LoadFigures {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Answers a second. */
  readonly rate: number;
  readonly failed: number;
}

const WARM_UP = 300;

/** Sends `requests` at `rate` a second whether or not those before were answered; latency counts from the due time. */
export async function steadily(
  requests: number,
  rate: number,
  ask: (at: number) => Promise<unknown>,
): Promise<LoadFigures> {
  const latencies: number[] = [];
  let failed = 0;
  const begun = performance.now();
  const pending: Promise<void>[] = [];
  for (let at = 0; at < requests; at++) {
    const due = begun + (at / rate) * 1_000;
    const early = due - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    const answered = ask(at).then(
      () => void latencies.push(performance.now() - due),
      () => void failed++,
    );
    pending.push(answered);
  }
  await Promise.all(pending);
  const seconds = (performance.now() - begun) / 1_000;
  latencies.sort((a, b) => a - b);
  const quantile = (q: number) => latencies[Math.ceil(q * latencies.length) - 1] ?? NaN;
  return {
    p50: quantile(0.5),
    p95: quantile(0.95),
    p99: quantile(0.99),
    rate: latencies.length / seconds,
    failed,
  };
}

const searchIn = (corpus: Corpus) => {
  const storefront = new Storefront(corpus.search);
  const queries = someQueries();
  return (at: number) =>
    storefront.search({
      text: queries[(at * 7) % queries.length]!,
      filters: {},
      pincode: at % 2 ? '560001' : undefined,
      sort: 'relevance',
      limit: 20,
    });
};

const suggestIn = (corpus: Corpus) => {
  const storefront = new Storefront(corpus.search);
  const queries = someQueries();
  return (at: number) => {
    const text = queries[(at * 7) % queries.length]!;
    const typed = [...text].slice(0, 1 + (at % 6)).join('');
    return storefront.suggest({ text: typed, language: 'en', limit: 8 });
  };
};

/** Warms up, then measures at 100 a second. */
export async function measure(
  ask: (at: number) => Promise<unknown>,
  requests = 2_000,
  rate = 100,
): Promise<LoadFigures> {
  for (let at = 0; at < WARM_UP; at++) await ask(at);
  return steadily(requests, rate, ask);
}

export function report(name: string, { p50, p95, p99, rate, failed }: LoadFigures): void {
  console.log(`bench ${name} value ${p95.toFixed(1)} ms-p95`);
  const figures = `p50 ${p50.toFixed(1)} p95 ${p95.toFixed(1)} p99 ${p99.toFixed(1)} ms`;
  console.log(`  ${name}: ${figures} at ${rate.toFixed(0)} answers a second, ${failed} failed`);
}

/** Search and suggest over so many listings; `size` names the benchmark. */
export async function run(size: '100k' | '1m', listings: number): Promise<void> {
  const corpus = await openCorpus();
  try {
    await fill(corpus, listings);
    report(`search/${size}`, await measure(searchIn(corpus)));
    if (size === '100k') report(`suggest/${size}`, await measure(suggestIn(corpus)));
  } finally {
    await corpus.close();
  }
}

if (import.meta.main) {
  const large = process.argv.includes('1m');
  await run(large ? '1m' : '100k', Number(process.argv.at(-1)) || (large ? 1_000_000 : 100_000));
}
