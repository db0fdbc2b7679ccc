import { publishedPart } from '@kirana/contracts';
import type { Lot } from '@kirana/contracts';
import { onHand, shortfall } from './lot-counts.ts';
import type { StockLot } from './stock-lot.ts';

/** A lot as its seller sees it: what is published, and the counts behind it. */
export interface LotView extends Lot {
  readonly onHand: number;
  readonly shipped: number;
  readonly returned: number;
  readonly writtenOff: number;
  /** Promised units that a count did not find. */
  readonly shortfall: number;
}

export const lotView = (lot: StockLot): LotView => ({
  ...publishedPart('lot', { ...lot }),
  onHand: onHand(lot),
  shipped: lot.shipped,
  returned: lot.returned,
  writtenOff: lot.writtenOff,
  shortfall: shortfall(lot),
});
