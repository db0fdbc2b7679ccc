/**
 * What a seller grants on one listing besides its price; the listing's id is its id. Owned by order-service, which
 * applies it to every order.
 */
export interface Terms {
  readonly listingId: string;
  readonly sellerId: string;
  /** From so many units on, each costs so much, paise; ascending by units. */
  readonly tiers: readonly { readonly fromUnits: number; readonly pricePaise: number }[];
  /** Of every `buy` units ordered, `free` more come without charge. */
  readonly scheme: { readonly buy: number; readonly free: number } | null;
  /** Goods with at most so many days left are so much cheaper. */
  readonly markdown: { readonly withinDays: number; readonly percent: number } | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}
