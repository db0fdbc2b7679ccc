import type { Listing, Seller } from '@kirana/contracts';
import { aListing, aSeller } from './entities.ts';

type Status = 'active' | 'paused' | 'deleted';

/** A listing as order-service keeps it once it has heard of it. */
export interface ListingOnOffer extends Omit<Listing, 'hints' | 'corrections' | 'status'> {
  readonly productId: string;
  readonly hsn: string | null;
  readonly status: Status;
  readonly normalizerVersion: string;
}

/** A seller as order-service keeps it. */
export interface SellerOnOffer extends Omit<Seller, 'fssai' | 'status'> {
  readonly status: Status;
}

/** An offer that may be ordered; whoever builds it names only what matters. */
export function anOffer(overrides: Partial<ListingOnOffer> = {}): ListingOnOffer {
  const { hints: _, corrections: __, ...listing } = aListing({ listingId: 'lst_a' });
  return {
    ...listing,
    sellerId: 'sel_1',
    pricePaise: 1_000,
    productId: 'prd_test',
    hsn: null,
    normalizerVersion: '1',
    ...overrides,
  };
}

/** A seller that delivers in all of Bengaluru. */
export function aSellerOnOffer(overrides: Partial<SellerOnOffer> = {}): SellerOnOffer {
  const { fssai: _, ...seller } = aSeller({ sellerId: 'sel_1' });
  return { ...seller, ...overrides };
}
