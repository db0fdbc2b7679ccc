import type { ByPart, Measured, MeasuredStep } from './facts.ts';

/**
 * The units of work with so many listings in the index: what a request takes, and what each rate keeps busy, grows with
 * their logarithm where runs of two sizes are there to tell (an index looks at more, but stops at the best), and is
 * taken as measured where there is one. All else is from the run nearest in size.
 */
export function unitsAt(runs: readonly Measured[], listings: number): Measured {
  const [small, large] = [runs[0]!, runs.at(-1)!];
  const nearest = runs.toSorted((a, b) => distance(a, listings) - distance(b, listings))[0]!;
  if (small.listings === large.listings) return nearest;
  const share = Math.log(listings / small.listings) / Math.log(large.listings / small.listings);
  const cpuMs = between(small.perRequest.cpuMs, large.perRequest.cpuMs, share);
  const steps = stepsBetween(small.steps, large.steps, share);
  return { ...nearest, steps, perRequest: { ...nearest.perRequest, cpuMs } };
}

/** Of the rates that both were measured at. */
function stepsBetween(
  first: readonly MeasuredStep[],
  second: readonly MeasuredStep[],
  share: number,
): MeasuredStep[] {
  return second.flatMap((step) => {
    const { requestsPerSecond, cores } = step;
    const same = first.find(
      (one) => Math.abs(one.requestsPerSecond / requestsPerSecond - 1) < 0.05,
    );
    return same ? [{ requestsPerSecond, cores: between(same.cores, cores, share) }] : [];
  });
}

const distance = (run: Measured, listings: number): number =>
  Math.abs(Math.log(run.listings / listings));

/** `share` is 0 at the first and 1 at the second; beyond them the line goes on, but never below nothing. */
const between = (first: ByPart, second: ByPart, share: number): ByPart =>
  Object.fromEntries(
    Object.keys(second).map((part) => {
      const [from, to] = [first[part] ?? 0, second[part] ?? 0];
      return [part, Math.max(0, from + (to - from) * share)];
    }),
  );
