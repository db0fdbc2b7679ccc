/** What `search/100k`, `search/1m` and `suggest/100k` share: latency inside the server at a steady rate, open loop. */
import { Storefront } from '@kirana/search';
import { quantile } from '@kirana/testing';
import type { BenchValue } from './bench-result.ts';
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
  return {
    p50: quantile(latencies, 0.5),
    p95: quantile(latencies, 0.95),
    p99: quantile(latencies, 0.99),
    rate: latencies.length / seconds,
    failed,
  };
}

/** Queries of shops, half of them from a PIN code. */
export const searchIn = (corpus: Corpus) => {
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

/** First letters of queries, one to six of them. */
export const suggestIn = (corpus: Corpus) => {
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

/** What a load came to, as a benchmark tells it. */
export const benchOf = ({ p50, p95, p99, rate, failed }: LoadFigures): BenchValue => ({
  value: p95,
  unit: 'ms-p95',
  details: { p50, p95, p99, answersPerSecond: rate, failed },
});

/** An index of its own, so full, for as long as it is needed. */
export async function onCorpus<T>(
  listings: number,
  work: (corpus: Corpus) => Promise<T>,
): Promise<T> {
  const corpus = await openCorpus();
  try {
    await fill(corpus, listings);
    return await work(corpus);
  } finally {
    await corpus.close();
  }
}
