import type { DaySums } from './sums.ts';

/** A day on which the two sides differ. */
export interface Difference {
  readonly day: string;
  /** Count first, then the sums; empty where a side knows nothing of the day. */
  readonly source: readonly number[];
  readonly warehouse: readonly number[];
}

/** The days that do not agree, oldest first. */
export function differences(source: DaySums, warehouse: DaySums): Difference[] {
  const days = [...new Set([...source.keys(), ...warehouse.keys()])].sort();
  return days.flatMap((day) => {
    const [here, there] = [source.get(day) ?? [], warehouse.get(day) ?? []];
    const same = here.length === there.length && here.every((sum, at) => sum === there[at]);
    return same ? [] : [{ day, source: here, warehouse: there }];
  });
}
