import type { Key, Versioned } from '@kirana/dynamodb';

/** Why a table is published whole. */
export type BackfillReason = 'first' | 'gap' | 'asked';

/** One part of a table's backfill, as the bridge's instances share it. */
export interface BackfillPart extends Versioned {
  readonly bridge: string;
  /** `backfill/<table>/<segment>` */
  readonly name: string;
  readonly table: string;
  /** From 0; the last one looks for what the topic has and the table no longer has. */
  readonly segment: number;
  /** Segments of the scan, that last part not counted. */
  readonly segments: number;
  readonly reason: BackfillReason;
  readonly holder: string | null;
  /** Where the scan goes on; null at the beginning. */
  readonly pageToken: string | null;
  /** Rows that may have been published and not looked at again since (see `publishPage`). */
  readonly inFlight: readonly Key[];
  readonly rows: number;
  readonly done: boolean;
}

/** Parts a table is scanned in, side by side. */
export const SEGMENTS = 4;

export const backfillName = (table: string, segment: number): string =>
  `backfill/${table}/${segment}`;

/** The part that looks for deletes comes after all others: only then is known what the table holds. */
export const isDeletesPart = ({ segment, segments }: BackfillPart): boolean => segment >= segments;

/**
 * The parts that may be worked on now by `me`: not done, held by nobody who lives, and those that look for deletes only
 * once the table's scan is done.
 */
export function openParts(
  parts: readonly BackfillPart[],
  held: (holder: string) => boolean,
): BackfillPart[] {
  const scanning = new Set(
    parts.filter((part) => !part.done && !isDeletesPart(part)).map(({ table }) => table),
  );
  return parts.filter(
    (part) =>
      !part.done &&
      !(part.holder !== null && held(part.holder)) &&
      !(isDeletesPart(part) && scanning.has(part.table)),
  );
}
