import type { Request } from './api-load.ts';
import { median, paced, saturate } from './api-load.ts';

const CLIENTS = 8;
const ROUND_MS = 5_000;
const ROUNDS = 5;

/**
 * Ours against the bare twin, in turns so that both meet the same machine; prints the ratio of the median rates, and
 * what ours adds to the 99th percentile at half of the rate it can do. Returns the ratio.
 */
export async function compare(name: string, ours: Request, bare: Request): Promise<number> {
  await saturate(ours, CLIENTS, 2_000);
  await saturate(bare, CLIENTS, 2_000);
  const rates: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.bare.push((await saturate(bare, CLIENTS, ROUND_MS)).rate);
    rates.ours.push((await saturate(ours, CLIENTS, ROUND_MS)).rate);
  }
  const [x, y] = [median(rates.ours), median(rates.bare)];
  const spread = (Math.max(...rates.bare) - Math.min(...rates.bare)) / y;
  console.log(
    `bench ${name} ratio ${(x / y).toFixed(2)} ours ${x.toFixed(0)} req/s bare ${y.toFixed(0)} req/s spread ${spread.toFixed(2)}`,
  );
  const half = x / 2;
  const p99 = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < 3; round += 1) {
    p99.bare.push((await paced(bare, half, ROUND_MS)).p99Ms);
    p99.ours.push((await paced(ours, half, ROUND_MS)).p99Ms);
  }
  const overhead = median(p99.ours) - median(p99.bare);
  console.log(`bench ${name}-p99-overhead value ${overhead.toFixed(1)} ms`);
  return x / y;
}

/** Sends one request and reads the answer whole; throws where the status is another. */
export async function exchange(
  url: string,
  status: number,
  init: RequestInit = {},
): Promise<string> {
  const answer = await fetch(url, init);
  const text = await answer.text();
  if (answer.status !== status) throw new Error(`${url} answered ${answer.status}: ${text}`);
  return text;
}
