import type { PartRecord } from '../process/record.ts';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;

/** An app that ran this long is thought to have started well: its next crash is a first one again. */
const RAN_WELL_MS = 60_000;

/** What the keeper knows of a dead app. Times in ms since the epoch. */
export interface Death {
  readonly record: PartRecord;
  readonly seenAt: number;
}

/** How many restarts count against the app: none after it had run well. */
export function crashesInARow({ record, seenAt }: Death): number {
  return seenAt - Date.parse(record.startedAt) >= RAN_WELL_MS ? 0 : record.restarts;
}

/** When a dead app may be started again: 0.5 s after its death, twice as long for every crash in a row, 15 s at most. */
export function restartAt(death: Death): number {
  const wait = FIRST_WAIT_MS * 2 ** crashesInARow(death);
  return death.seenAt + Math.min(wait, LONGEST_WAIT_MS);
}
