import { percentOff } from '@kirana/domain';
import type { ExpiringLot, Markdown } from './lot.ts';
import { unitsOf, valueOf } from './lot.ts';

/** Bounds that order-service keeps. */
export const MOST_PERCENT = 70;
export const MOST_DAYS = 60;

/** What a markdown comes to, if all of the goods sell under it and none without. Money in paise. */
export interface MarkdownEffect {
  readonly lots: number;
  readonly listings: number;
  readonly units: number;
  /** At the price of now: what is lost if nothing sells. */
  readonly fullPaise: number;
  /** What the goods bring under the markdown. */
  readonly bringsPaise: number;
  /** What is given away against the price of now. */
  readonly givenPaise: number;
  /** Units that would go below what they cost, where that is known. */
  readonly belowCostUnits: number;
}

/** The price of one unit under a markdown, as an order is charged. */
export const markedPaise = (pricePaise: number, percent: number): number =>
  pricePaise - percentOff(pricePaise, percent);

/** The lots that a markdown applies to: it goes by days left, so all of a listing's near ones. */
export const markedLots = (
  lots: readonly ExpiringLot[],
  listingIds: ReadonlySet<string>,
  withinDays: number,
): ExpiringLot[] =>
  lots.filter(({ listingId, daysLeft }) => listingIds.has(listingId) && daysLeft <= withinDays);

export function markdownEffect(lots: readonly ExpiringLot[], percent: number): MarkdownEffect {
  const bringsPaise = lots.reduce(
    (sum, { available, pricePaise }) => sum + available * markedPaise(pricePaise ?? 0, percent),
    0,
  );
  const fullPaise = valueOf(lots);
  const belowCost = lots.filter(
    ({ costPaise, pricePaise }) =>
      costPaise !== null && pricePaise !== null && markedPaise(pricePaise, percent) < costPaise,
  );
  return {
    lots: lots.length,
    listings: new Set(lots.map(({ listingId }) => listingId)).size,
    units: unitsOf(lots),
    fullPaise,
    bringsPaise,
    givenPaise: fullPaise - bringsPaise,
    belowCostUnits: unitsOf(belowCost),
  };
}

/** Whether the goods of a lot are already at least that much cheaper. */
export const isMarked = ({ markdown, daysLeft }: ExpiringLot, { percent }: Markdown): boolean =>
  markdown !== null && daysLeft <= markdown.withinDays && markdown.percent >= percent;
