import type { ByPart, Measured } from './facts.ts';

/** How far the model may be off, as a part of the measured. */
export const TOLERANCE = 0.3;
/** Parts that keep less of a core busy are not told one by one: two ticks of the clock are a quarter of it. */
const WORTH_TELLING = 0.02;

/** Something the model says of a load, against what it was. */
export interface Comparison {
  readonly what: string;
  readonly predicted: number;
  readonly measured: number;
  readonly off: number;
  /** The model must be within the tolerance of it: what is bought by it. The rest says where it is off. */
  readonly held: boolean;
}

const compared = (what: string, predicted: number, measured: number, held = true): Comparison => ({
  what,
  predicted,
  measured,
  off: Math.abs(predicted / measured - 1),
  held,
});

const sumOf = (parts: ByPart): number => Object.values(parts).reduce((sum, n) => sum + n, 0);

/** The units of work measured in other runs (`units`), put to the size and the rates of this one. */
export function compare(units: Measured, run: Measured): Comparison[] {
  const { perListing, memoryMib } = run;
  return [
    ...run.steps.flatMap(({ requestsPerSecond, cores }) =>
      coresAt(units, requestsPerSecond, cores),
    ),
    compared(
      'filling, processor ms of a listing in all parts',
      sumOf(units.perListing.cpuMs),
      sumOf(perListing.cpuMs),
    ),
    ...Object.entries(perListing.cpuMs)
      .filter(([, ms]) => ms > WORTH_TELLING)
      .map(([part, ms]) =>
        compared(`filling, ms of ${part}`, units.perListing.cpuMs[part] ?? 0, ms, false),
      ),
    ...(['kafka', 'search', 'warehouse'] as const).map((engine) =>
      compared(
        `bytes of a listing in ${engine}`,
        units.perListing.bytes[engine],
        perListing.bytes[engine],
      ),
    ),
    compared('memory of all parts, MiB', sumOf(units.memoryMib), sumOf(memoryMib)),
  ];
}

/** Cores at one rate. The load's own do not count. */
function coresAt(units: Measured, rate: number, measured: ByPart): Comparison[] {
  const parts = Object.keys(measured).filter((part) => part in units.perRequest.cpuMs);
  const predicted = Object.fromEntries(parts.map((part) => [part, coresOf(units, part, rate)]));
  const known = Object.fromEntries(parts.map((part) => [part, measured[part] ?? 0]));
  const at = `cores at ${rate} requests/s`;
  return [
    compared(`${at} in all parts`, sumOf(predicted), sumOf(known)),
    ...parts
      .filter((part) => Math.max(predicted[part] ?? 0, known[part] ?? 0) > WORTH_TELLING)
      .map((part) => compared(`${at}, ${part}`, predicted[part] ?? 0, known[part] ?? 0, false)),
  ];
}

/**
 * Cores that a part keeps busy at a rate: on the line between what nothing costs and what the measured rates cost, since
 * pollers and batches make the first requests dearer than the next; beyond them each request on top costs the same.
 */
export function coresOf(
  { idleCores, perRequest, steps }: Measured,
  part: string,
  rate: number,
): number {
  let [fromRate, from] = [0, idleCores[part] ?? 0];
  const measured = steps.toSorted((a, b) => a.requestsPerSecond - b.requestsPerSecond);
  for (const { requestsPerSecond, cores } of measured) {
    const to = cores[part] ?? 0;
    if (rate <= requestsPerSecond) {
      return from + ((to - from) * (rate - fromRate)) / (requestsPerSecond - fromRate);
    }
    [fromRate, from] = [requestsPerSecond, to];
  }
  return from + ((perRequest.cpuMs[part] ?? 0) * (rate - fromRate)) / 1_000;
}
