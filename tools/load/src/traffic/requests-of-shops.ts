import { readFileSync } from 'node:fs';

/** The capacity model's assumptions: one file says how shops behave, and the load behaves so. */
const ASSUMPTIONS = new URL('../../../capacity/data/assumptions.json', import.meta.url);
const DAY_SECONDS = 86_400;

interface Assumed {
  readonly activeShare: { readonly value: number };
  readonly requestsPerVisit: { readonly value: number };
  readonly peakToMean: { readonly value: number };
}

/** What so many shops send, requests a second: over a whole day, and in its busy hours. */
export function requestsOfShops(
  shops: number,
  assumed: Assumed = JSON.parse(readFileSync(ASSUMPTIONS, 'utf8')) as Assumed,
): { readonly mean: number; readonly busy: number } {
  const mean = (shops * assumed.activeShare.value * assumed.requestsPerVisit.value) / DAY_SECONDS;
  const tenths = (rate: number): number => Math.round(rate * 10) / 10;
  return { mean: tenths(mean), busy: tenths(mean * assumed.peakToMean.value) };
}
