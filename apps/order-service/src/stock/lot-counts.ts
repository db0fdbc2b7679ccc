/**
 * The counts of a lot, in selling units. Each is a running total that movements add to, so that what lies on the shelf
 * is always explained by the ledger.
 */
export interface LotCounts {
  /** Ever received, corrected by counts: a count that finds less lowers it. */
  readonly received: number;
  /** Came back from shops and is fit for sale. */
  readonly returned: number;
  readonly shipped: number;
  /** Left without being sold: expired, damaged, lost. */
  readonly writtenOff: number;
  /** Promised to orders and still on the shelf. */
  readonly reserved: number;
}

export const NO_COUNTS: LotCounts = {
  received: 0,
  returned: 0,
  shipped: 0,
  writtenOff: 0,
  reserved: 0,
};

/** Units on the shelf, promised or not. */
export const onHand = ({ received, returned, shipped, writtenOff }: LotCounts): number =>
  received + returned - shipped - writtenOff;

/** Units that may still be ordered. Zero, not negative, when a count found less than was promised. */
export const available = (counts: LotCounts): number =>
  Math.max(0, onHand(counts) - counts.reserved);

/** Promised units that are not there, since a count or a write-off found less than was promised. */
export const shortfall = (counts: LotCounts): number =>
  Math.max(0, counts.reserved - onHand(counts));
