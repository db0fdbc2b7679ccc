import type { LotCounts } from './lot-counts.ts';
import { onHand } from './lot-counts.ts';

/** What can happen to the units of a lot. */
export const MOVEMENT_KINDS = [
  'received',
  'counted',
  'reserved',
  'released',
  'shipped',
  'returned',
  'expired',
  'written-off',
] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/** One line of a lot's ledger. `units` is positive; of a count it is the difference found and may be negative. */
export interface Movement {
  readonly kind: MovementKind;
  readonly units: number;
}

/** A movement that the counts do not allow: it would ship, release or write off what is not there. */
export class ImpossibleMovement extends Error {
  readonly code = 'impossible-movement';
  readonly retriable = false;

  constructor(
    readonly movement: Movement,
    readonly counts: LotCounts,
  ) {
    super(
      `A lot with ${JSON.stringify(counts)} has not ${movement.units} units to be ${movement.kind}`,
    );
    this.name = 'ImpossibleMovement';
  }
}

const EFFECTS: Record<MovementKind, (counts: LotCounts, units: number) => LotCounts> = {
  received: (counts, units) => ({ ...counts, received: counts.received + units }),
  counted: (counts, units) => ({ ...counts, received: counts.received + units }),
  reserved: (counts, units) => ({ ...counts, reserved: counts.reserved + units }),
  released: (counts, units) => ({ ...counts, reserved: counts.reserved - units }),
  shipped: (counts, units) => ({
    ...counts,
    shipped: counts.shipped + units,
    reserved: counts.reserved - units,
  }),
  returned: (counts, units) => ({ ...counts, returned: counts.returned + units }),
  expired: (counts, units) => ({ ...counts, writtenOff: counts.writtenOff + units }),
  'written-off': (counts, units) => ({ ...counts, writtenOff: counts.writtenOff + units }),
};

/**
 * The counts after a movement. Promising more than is free, and taking away what is not there, throws
 * `ImpossibleMovement`; a count may find less than was promised, since the shelf is right and the books follow it.
 */
export function move(counts: LotCounts, movement: Movement): LotCounts {
  const after = EFFECTS[movement.kind](counts, movement.units);
  const whole =
    Number.isInteger(movement.units) && (movement.kind === 'counted' || movement.units > 0);
  const promisesFreeUnits = movement.kind !== 'reserved' || onHand(counts) >= after.reserved;
  if (!whole || !promisesFreeUnits || after.reserved < 0 || onHand(after) < 0) {
    throw new ImpossibleMovement(movement, counts);
  }
  return after;
}
