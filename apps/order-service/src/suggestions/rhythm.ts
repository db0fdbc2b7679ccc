import { daysBetween } from '@kirana/domain';

/** One delivery of a product to a shop. */
export interface Purchase {
  /** YYYY-MM-DD in India. */
  readonly on: string;
  readonly units: number;
}

/** How a shop sells a product, as its own orders tell. */
export interface Rhythm {
  readonly unitsPerDay: number;
  /** Usual days from one order to the next. */
  readonly everyDays: number;
  readonly lastOn: string;
  /** Units that should still be on the shop's shelf today. */
  readonly onShelf: number;
}

/**
 * Reads the rhythm from at least two purchases on different days: what was bought before the last purchase was sold
 * between the first and the last. Fewer tell nothing; then undefined.
 */
export function rhythmOf(purchases: readonly Purchase[], today: string): Rhythm | undefined {
  const byDay = new Map<string, number>();
  for (const { on, units } of purchases) byDay.set(on, (byDay.get(on) ?? 0) + units);
  const days = [...byDay.keys()].toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  const lastUnits = byDay.get(last) ?? 0;
  const soldUnits = [...byDay.values()].reduce((sum, units) => sum + units, 0) - lastUnits;
  const unitsPerDay = soldUnits / daysBetween(first, last);
  return {
    unitsPerDay,
    everyDays: median(days.slice(1).map((day, at) => daysBetween(days[at] ?? day, day))),
    lastOn: last,
    onShelf: Math.max(0, lastUnits - unitsPerDay * daysBetween(last, today)),
  };
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = low] = sorted.length % 2 ? [sorted[middle]] : sorted.slice(middle - 1);
  return (low + high) / 2;
}
