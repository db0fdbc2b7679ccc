/** A lot as order-service tells its seller. Counts in selling units, money in paise of one. */
export interface Lot {
  readonly lotId: string;
  readonly listingId: string;
  readonly title: string | null;
  readonly batch: string | null;
  /** Sellable through this day in India; null where the goods do not expire. */
  readonly expiresOn: string | null;
  readonly onHand: number;
  readonly reserved: number;
  readonly available: number;
  readonly costPaise: number | null;
  readonly pricePaise: number | null;
  readonly mrpPaise: number | null;
  readonly markdown: Markdown | null;
  readonly version: number;
}

/** Goods with at most so many days left are so much cheaper. */
export interface Markdown {
  readonly withinDays: number;
  readonly percent: number;
}

/** A dated lot with units that may still be ordered. */
export interface ExpiringLot extends Lot {
  readonly expiresOn: string;
  /** 0 on the last day. */
  readonly daysLeft: number;
}

/** What lies in lots at the price to a shop, in paise; lots without a price count for nothing. */
export const valueOf = (lots: readonly Lot[]): number =>
  lots.reduce((sum, { available, pricePaise }) => sum + available * (pricePaise ?? 0), 0);

export const unitsOf = (lots: readonly Lot[]): number =>
  lots.reduce((sum, { available }) => sum + available, 0);
