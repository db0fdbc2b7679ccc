import type { Outcome } from './availability.ts';
import type { Hydrated } from './hydration.ts';
import type { Found, Share, Tally } from './load/run-load.ts';
import type { Reasons } from './load/reasons.ts';

const available = ({ tried, failed }: Share): string =>
  ((tried - failed) / Math.max(1, tried)).toFixed(6);

/** The line that scripts read. */
export const availabilityLine = ({ mode, writes, reads, ledger, corrupt }: Tally, found: Found) =>
  `availability ${mode.name} writes ${available(writes)} reads ${available(reads)} ` +
  `acknowledged ${ledger.size} lost ${found.lost} corrupt ${found.corrupt + corrupt}`;

/** Everything that scripts read. */
export function reportLines({ modes, hydration, sides, fullest }: Outcome): string[] {
  return [
    ...modes.map(({ tally, found }) => availabilityLine(tally, found)),
    hydratedLine('hydrated', hydration.upload),
    hydratedLine('rehydrated', hydration.later),
    `availability sides copies ${sides.copies} equal ${sides.equal}`,
    `availability local-disk fullest ${fullest.toFixed(4)} of its bound`,
  ];
}

const hydratedLine = (what: string, { count, within15Min, p50 }: Hydrated): string =>
  `availability ${what} ${count} within-15-min ${within15Min.toFixed(6)} p50-s ${p50}`;

const MOST_REASONS = 12;

/** Why requests failed, mode by mode, for people: what was missed, and what a second address saved. */
export function reasonLines({ modes }: Outcome): string[] {
  return modes.flatMap(({ tally: { mode, misses } }) => [
    ...linesOf(`${mode.name} missed`, misses),
    ...linesOf(`${mode.name} answered at the second try, after`, mode.saved),
  ]);
}

function linesOf(what: string, reasons: Reasons): string[] {
  const all = reasons.entries();
  const rest = all.slice(MOST_REASONS).reduce((sum, [, times]) => sum + times, 0);
  return [
    ...all.slice(0, MOST_REASONS).map(([why, times]) => `${what}: ${times} × ${why}`),
    ...(rest > 0 ? [`${what}: ${rest} × for other reasons`] : []),
  ];
}
