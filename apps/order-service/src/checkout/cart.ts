import type { PaymentMethod } from '@kirana/contracts';
import type { Markdown } from '../terms/offer-terms.ts';

/** What a shop asks to order: one line a listing, of one or several sellers. */
export interface Cart {
  readonly deliveryPincode: string;
  readonly lines: readonly CartLine[];
  /** Fewest days goods must still be sellable after today; 0 accepts goods on their last day. */
  readonly minimumDaysLeft: number;
  readonly payment: PaymentMethod;
}

export interface CartLine {
  readonly listingId: string;
  /** Selling units. */
  readonly units: number;
  /** The price the shop saw; when it is no longer true the line is refused instead of charged. */
  readonly expectedPricePaise?: number;
}

/** A line with the facts it will be ordered at. */
export interface PricedLine {
  readonly listingId: string;
  readonly productId: string;
  readonly title: string;
  readonly units: number;
  readonly pricePaise: number;
  readonly mrpPaise: number | null;
  readonly linePaise: number;
  readonly hsn?: string;
  /** Units that come without charge. */
  readonly freeUnits?: number;
  /** Applied to what turns out to be near its date when the goods are picked. */
  readonly markdown?: Markdown;
}

/** The part of a cart that one seller delivers. */
export interface SellerCart {
  readonly sellerId: string;
  readonly lines: readonly PricedLine[];
  readonly totalPaise: number;
}
