import type { Assumptions } from './facts.ts';

const DAY_SECONDS = 86_400;

/** What comes in, a second, at the peak of a day unless it says otherwise. */
export interface Demand {
  readonly requests: number;
  readonly orders: number;
  /** Of listings, lots and orders together: what the streams carry. */
  readonly changes: number;
  readonly changesMean: number;
  readonly ordersADay: number;
}

export function demandOf(assumed: Assumptions): Demand {
  const of = (name: keyof Assumptions): number => assumed[name].value;
  const activeShops = of('shops') * of('activeShare');
  const ordersADay = activeShops * of('ordersPerActiveShop');
  const listingChanges = (of('listings') * of('changesPerListing')) / DAY_SECONDS;
  const perOrder = 1 + of('stockChangesPerOrder');
  const orders = ordersADay / DAY_SECONDS;
  return {
    requests: (activeShops * of('requestsPerVisit') * of('peakToMean')) / DAY_SECONDS,
    orders: orders * of('peakToMean'),
    changes: listingChanges * of('importBurst') + orders * perOrder * of('peakToMean'),
    changesMean: listingChanges + orders * perOrder,
    ordersADay,
  };
}
