import type { Marketplace } from '@kirana/marketplace';
import type { Step } from '../open-loop.ts';
import { openLoop, percentile } from '../open-loop.ts';
import type { StepFigures } from './figures.ts';
import { coresBetween, perUnit, usedByParts } from './processor-time.ts';

/** Requests outstanding at most: ten seconds of what a busy machine carries. */
const OUTSTANDING = 400;
const PATIENCE_MS = 30_000;

/** Sends at one rate for a while, and says what it met, kind by kind, and what it took. */
export async function runStep(
  { profile }: Marketplace,
  traffic: { next(): Step },
  {
    rate,
    seconds,
    idle,
  }: { rate: number; seconds: number; idle: Readonly<Record<string, number>> },
): Promise<{ step: StepFigures; why: readonly string[] }> {
  const [before, own] = [await usedByParts(profile), process.cpuUsage()];
  const bounds = { outstanding: OUTSTANDING, patienceMs: PATIENCE_MS };
  const over = AbortSignal.timeout(seconds * 1_000);
  const report = await openLoop(rate, () => traffic.next(), over, bounds);
  const after = await usedByParts(profile);
  const { user, system } = process.cpuUsage(own);
  const ms = (p: number, kind?: string): number => Math.round(percentile(report, p, kind));
  const cores = new Map(coresBetween(before, after, report.seconds));
  cores.set('the load itself', (user + system) / 1e6 / report.seconds);
  const step = {
    rate,
    requestsPerSecond: Number((report.sent / report.seconds).toFixed(2)),
    sent: report.sent,
    shed: report.shed,
    failed: report.failures.length,
    ...{ p50Ms: ms(0.5), p95Ms: ms(0.95), p99Ms: ms(0.99) },
    cores: Object.fromEntries([...cores].map(([part, n]) => [part, Number(n.toPrecision(3))])),
    cpuMs: perUnit(before, after, { units: report.sent, seconds: report.seconds, idle }),
  };
  const kinds = [...report.times].map(
    ([kind, times]) =>
      `${kind} requests ${times.length} p50-ms ${ms(0.5, kind)} p95-ms ${ms(0.95, kind)} p99-ms ${ms(0.99, kind)}`,
  );
  const failures = Map.groupBy(report.failures, ({ kind, why }) => `${kind}: ${why}`);
  const failed = [...failures].map(([why, all]) => `failed ${all.length} times: ${why}`);
  return { step, why: [...kinds, ...failed.slice(0, 20)] };
}

export function tellStep(
  step: StepFigures,
  why: readonly string[],
  say: (line: string) => void,
): void {
  const { rate, requestsPerSecond, sent, shed, failed, p50Ms, p95Ms, p99Ms } = step;
  say(
    `all requests ${sent} asked ${rate}/s sent ${requestsPerSecond}/s shed ${shed} failed ${failed} p50-ms ${p50Ms} p95-ms ${p95Ms} p99-ms ${p99Ms}`,
  );
  for (const line of why) say(line);
  const total = Object.values(step.cores).reduce((sum, n) => sum + n, 0);
  say(`cores ${total.toFixed(2)} in all`);
  for (const [part, cores] of Object.entries(step.cores).sort(([, a], [, b]) => b - a)) {
    say(`cpu ${part} cores ${cores} ms-per-request ${step.cpuMs[part] ?? '-'}`);
  }
}
