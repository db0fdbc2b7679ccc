/** What `search/100k`, `search/1m` and `suggest/100k` share: how long the server takes at a steady rate, open loop. */
import { quantile } from '@kirana/testing';
import type { BenchValue } from './bench-result.ts';
import type { Ask } from './search-client.ts';
import { onServer } from './search-client.ts';
import type { Corpus } from './search-corpus.ts';
import { fill, openCorpus, someQueries } from './search-corpus.ts';

export interface LoadFigures {
  /** What the server took from a request to its answer, ms. */
  readonly took: readonly number[];
  /** What who asked waited from the moment the request was due, ms: both processes' queues included. */
  readonly waited: readonly number[];
  /** Answers a second. */
  readonly rate: number;
  readonly failed: number;
}

/** Asks for the n-th time; how long the server took, ms. */
type AskNth = (at: number) => Promise<number>;

/** A load: so many requests, so many a second. */
export interface Load {
  readonly requests: number;
  readonly rate: number;
}

/** Requests before any counts: a server just started compiles its hottest code only after some thousand. */
const WARM_UP = 8_000;
const WARMING_AT_ONCE = 4;
const LOAD: Load = { requests: 2_000, rate: 100 };

/** Sends a load whether or not the requests before were answered. */
export async function steadily({ requests, rate }: Load, ask: AskNth): Promise<LoadFigures> {
  const [took, waited]: [number[], number[]] = [[], []];
  let failed = 0;
  const begun = performance.now();
  const pending: Promise<void>[] = [];
  for (let at = 0; at < requests; at++) {
    const due = begun + (at / rate) * 1_000;
    const early = due - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    const answered = ask(at).then(
      (ms) => {
        took.push(ms);
        waited.push(performance.now() - due);
      },
      () => void failed++,
    );
    pending.push(answered);
  }
  await Promise.all(pending);
  const seconds = (performance.now() - begun) / 1_000;
  return { took, waited, rate: took.length / seconds, failed };
}

/** Sends so many requests, some at a time, as quickly as they are answered. */
async function warm(requests: number, ask: AskNth): Promise<void> {
  let at = 0;
  const worker = async () => {
    while (at < requests) await ask(at++);
  };
  await Promise.all(Array.from({ length: WARMING_AT_ONCE }, worker));
}

/** Queries of shops, half of them from a PIN code. */
export const searches = (ask: Ask): AskNth => {
  const queries = someQueries();
  return (at) =>
    ask('/search', {
      q: queries[(at * 7) % queries.length]!,
      ...(at % 2 ? { pincode: '560001' } : {}),
    });
};

/** First letters of queries, one to six of them. */
export const suggestions = (ask: Ask): AskNth => {
  const queries = someQueries();
  return (at) => {
    const text = queries[(at * 7) % queries.length]!;
    return ask('/suggest', { q: [...text].slice(0, 1 + (at % 6)).join('') });
  };
};

/** Warms up, then measures; the value is the server's 95th percentile. */
export async function measure(
  { search }: Corpus,
  askNth: (ask: Ask) => AskNth,
  { warmUp = WARM_UP, load = LOAD } = {},
): Promise<BenchValue & { readonly details: Readonly<Record<string, number>> }> {
  const figures = await onServer(search, async (ask) => {
    await warm(warmUp, askNth(ask));
    return steadily(load, askNth(ask));
  });
  const { took, waited, rate, failed } = figures;
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((p) => quantile(took, p)) as [
    number,
    number,
    number,
  ];
  const details = { p50, p95, p99, waitedP95: quantile(waited, 0.95), answersPerSecond: rate };
  return { value: p95, unit: 'ms-p95', details: { ...details, failed } };
}

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
