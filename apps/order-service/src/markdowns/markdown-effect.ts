import { daysLeft, percentOff } from '@kirana/domain';
import type { Markdown } from '../terms/offer-terms.ts';

/** A lot as a markdown looks at it. Counts in selling units, money in paise of one. */
export interface LotOnOffer {
  readonly lotId: string;
  readonly listingId: string;
  readonly expiresOn: string | null;
  readonly available: number;
  readonly costPaise: number | null;
  /** Null where the listing has no price. */
  readonly pricePaise: number | null;
}

/** One lot under a markdown. */
export interface MarkedLot {
  readonly lotId: string;
  /** 0 on the last day. */
  readonly daysLeft: number;
  readonly units: number;
  readonly pricePaise: number;
  readonly markedPaise: number;
  /** It would go below what was paid for it. */
  readonly belowCost: boolean;
}

/** What a markdown comes to if all of the goods sell under it and none without. Money in paise. */
export interface MarkdownEffect {
  readonly lots: number;
  readonly units: number;
  /** At the price of now: what is lost if nothing sells. */
  readonly fullPaise: number;
  readonly bringsPaise: number;
  readonly givenPaise: number;
  readonly belowCostUnits: number;
}

/** The lots that a markdown makes cheaper at a time (ms since 1970): priced, in stock, and near enough to their date. */
export function markedLots(
  lots: readonly LotOnOffer[],
  { withinDays, percent }: Markdown,
  at: number,
): MarkedLot[] {
  return lots.flatMap(({ lotId, expiresOn, available, costPaise, pricePaise }) => {
    const days = daysLeft(expiresOn, at);
    const isNear = days !== null && days >= 0 && days <= withinDays;
    if (!isNear || pricePaise === null || available <= 0) return [];
    const marked = pricePaise - percentOff(pricePaise, percent);
    const belowCost = costPaise !== null && marked < costPaise;
    return [
      { lotId, daysLeft: days, units: available, pricePaise, markedPaise: marked, belowCost },
    ];
  });
}

const sumOf = (lots: readonly MarkedLot[], of: (lot: MarkedLot) => number): number =>
  lots.reduce((sum, lot) => sum + of(lot), 0);

export function effectOf(lots: readonly MarkedLot[]): MarkdownEffect {
  const fullPaise = sumOf(lots, ({ units, pricePaise }) => units * pricePaise);
  const bringsPaise = sumOf(lots, (lot) => lot.units * lot.markedPaise);
  return {
    lots: lots.length,
    units: sumOf(lots, ({ units }) => units),
    fullPaise,
    bringsPaise,
    givenPaise: fullPaise - bringsPaise,
    belowCostUnits: sumOf(lots, ({ belowCost, units }) => (belowCost ? units : 0)),
  };
}
