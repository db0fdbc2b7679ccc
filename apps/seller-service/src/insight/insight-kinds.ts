import { dayInIndia } from '@kirana/domain';
import {
  comparedPeriods,
  notFoundIn,
  pricePositionsOf,
  salesOf,
  sellThroughOf,
  wasteOf,
} from '@kirana/warehouse';
import type { Warehouse } from '@kirana/warehouse';

/** What a seller may look at, in the words of the path. */
export const INSIGHT_KINDS = [
  'sales',
  'waste',
  'sell-through',
  'price-position',
  'not-found',
] as const;
export type InsightKind = (typeof INSIGHT_KINDS)[number];

/** The lengths of period a page offers, in days; each is compared with as many before. */
export const PERIODS = [7, 28, 90, 365] as const;
export type PeriodDays = (typeof PERIODS)[number];

export interface Question {
  readonly sellerId: string;
  readonly kind: InsightKind;
  readonly days: PeriodDays;
  /** Where the seller sells from. */
  readonly pincode: string;
  /** PIN codes it delivers to, or their first digits. */
  readonly areasServed: readonly string[];
}

/** Asks the warehouse. Throws `WarehouseUnavailable`. */
export async function answerOf(
  warehouse: Warehouse,
  { sellerId, kind, days, pincode, areasServed }: Question,
  at: number,
): Promise<object> {
  const periods = comparedPeriods(dayInIndia(at), days);
  const period = { period: periods.now, periodBefore: periods.before };
  switch (kind) {
    case 'sales':
      return { ...period, ...(await salesOf(warehouse, sellerId, periods)) };
    case 'waste':
      return { ...period, ...(await wasteOf(warehouse, sellerId, periods)) };
    case 'sell-through':
      return { ...period, ...(await sellThroughOf(warehouse, sellerId, periods)) };
    case 'price-position':
      return { ...period, ...(await pricePositionsOf(warehouse, sellerId, pincode)) };
    case 'not-found':
      return { ...period, ...(await notFoundIn(warehouse, areasServed, periods)) };
  }
}
