import type { Versioned } from '@kirana/dynamodb';

/**
 * What ordering needs to know of a listing: this service's own copy, derived from the listing's events. Version and
 * times are the listing's: only a higher version replaces a copy.
 */
export interface Offer extends Versioned {
  readonly listingId: string;
  readonly sellerId: string;
  readonly title: string;
  readonly productId: string;
  readonly hsn: string | null;
  /** Of one selling unit, in paise; the price includes tax, as the MRP does. */
  readonly mrpPaise: number | null;
  readonly pricePaise: number | null;
  readonly minimumUnits: number;
  readonly unitsStep: number;
  readonly status: 'active' | 'paused' | 'deleted';
  readonly normalizerVersion: string;
}

/** What ordering needs to know of a seller; version and times are the seller profile's. */
export interface OfferSeller extends Versioned {
  readonly sellerId: string;
  readonly tradeName: string;
  readonly gstin: string;
  readonly pincode: string;
  /** PIN codes served, or their first 2 to 5 digits. */
  readonly areasServed: readonly string[];
  /** ISO weekdays, 1 = Monday. */
  readonly deliveryDays: readonly number[];
  readonly minimumOrderPaise: number;
  readonly paymentTerms: string;
  readonly status: 'active' | 'paused' | 'deleted';
}

/** True where an entry of the areas is the PIN code or the beginning of it. */
export const servesArea = ({ areasServed }: OfferSeller, pincode: string): boolean =>
  areasServed.some((area) => pincode.startsWith(area));
