import { quantile } from '@kirana/testing';
import type { BenchRatio } from './bench-result.ts';
import { median, spreadOf } from './bench-result.ts';
import type { Request } from './api-load.ts';
import { paced, saturate } from './api-load.ts';

const CLIENTS = 8;
const ROUND_MS = 4_000;
const PAIRS = 5;
/** Half load comes in short slices by turns, so that what else the machine does meets both alike. */
const SLICE_MS = 1_000;
const SLICES = { fewest: 12, most: 45 };
/** Of each in all: of fewer the 99th percentile is whatever was slowest. */
const PACED_REQUESTS = 300;

/**
 * Ours against the bare twin, in turns so that both meet the same machine: the ratio of the median rates, and what ours
 * adds to the 99th percentile and to the median (ms) when both get half of the rate that ours can do. The percentiles
 * are of all slices together.
 */
export async function compare(ours: Request, bare: Request): Promise<BenchRatio> {
  await saturate(ours, CLIENTS, 2_000);
  await saturate(bare, CLIENTS, 2_000);
  const rates = { ours: [] as number[], bare: [] as number[] };
  for (let pair = 0; pair < PAIRS; pair += 1) {
    rates.bare.push((await saturate(bare, CLIENTS, ROUND_MS)).rate);
    rates.ours.push((await saturate(ours, CLIENTS, ROUND_MS)).rate);
  }
  const [x, y] = [median(rates.ours), median(rates.bare)];
  const took = await atHalfLoad(ours, bare, x / 2);
  const over = (p: number): number => quantile(took.ours, p) - quantile(took.bare, p);
  return {
    ratio: x / y,
    ours: x,
    bare: y,
    unit: 'req/s',
    spread: spreadOf(rates.bare),
    details: {
      p99OverheadMs: over(0.99),
      p50OverheadMs: over(0.5),
      p99Ms: quantile(took.ours, 0.99),
      pacedRequests: took.ours.length,
    },
  };
}

/** How long requests of each took, ms. Every other pair of slices begins with ours, so that neither always goes first. */
async function atHalfLoad(ours: Request, bare: Request, perSecond: number) {
  const wanted = Math.ceil((PACED_REQUESTS / perSecond) * (1_000 / SLICE_MS));
  const slices = Math.min(Math.max(wanted, SLICES.fewest), SLICES.most);
  const took = { ours: [] as number[], bare: [] as number[] };
  const slice = async (who: 'ours' | 'bare'): Promise<void> => {
    const request = who === 'ours' ? ours : bare;
    took[who].push(...(await paced(request, perSecond, SLICE_MS)).took);
  };
  for (let n = 0; n < slices; n += 1) {
    const [first, second] = n % 2 === 0 ? (['bare', 'ours'] as const) : (['ours', 'bare'] as const);
    await slice(first);
    await slice(second);
  }
  return took;
}

/**
 * Sends one request and reads the answer whole; throws where the status is another. DynamoDB Local now and then gives up
 * waiting for its own lock, which DynamoDB does not: such an answer is asked for again, and the time counts.
 */
export async function exchange(
  url: string,
  status: number,
  init: RequestInit = {},
): Promise<string> {
  const answer = await fetch(url, init);
  const text = await answer.text();
  if (answer.status === 503 || text.includes('waiting for a lock')) {
    return exchange(url, status, init);
  }
  if (answer.status !== status) throw new Error(`${url} answered ${answer.status}: ${text}`);
  return text;
}
