export const ORDER_STATES = [
  'placed',
  'accepted',
  'packed',
  'shipped',
  'delivered',
  'cancelled',
] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** `credit`: written into the shop's khata with the seller when the goods are shipped. */
export const PAYMENT_METHODS = ['cash', 'credit'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** Units taken from one lot for a line. */
export interface LotPick {
  readonly lotId: string;
  readonly units: number;
  readonly expiresOn: string | null;
}

export interface OrderLine {
  readonly listingId: string;
  readonly productId: string;
  readonly title: string;
  /** Selling units to be delivered: those ordered, less what was short when packing (0 where all was). */
  readonly units: number;
  /** Units ordered that could not be packed, and why (`missing`, `damaged`, `expired`, `not-wanted`). */
  readonly shortUnits?: number;
  readonly shortReason?: string;
  /** Of one selling unit, as charged. */
  readonly pricePaise: number;
  readonly mrpPaise: number | null;
  /** What is charged: price times units, less the discount. */
  readonly linePaise: number;
  /** Units that come besides without charge, by a scheme. */
  readonly freeUnits?: number;
  /** Taken off for goods near their date. */
  readonly discountPaise?: number;
  /** HSN code its tax goes by, where one is known. */
  readonly hsn?: string;
  readonly picks: readonly LotPick[];
}

/** One shop's order with one seller. Owned by order-service. */
export interface Order {
  readonly orderId: string;
  /** The checkout it came from: one group, one order a seller. */
  readonly groupId: string;
  readonly sellerId: string;
  /** The shop's id is no personal data; its name, phone and street are never published. */
  readonly shopId: string;
  readonly deliveryPincode: string;
  readonly state: OrderState;
  readonly lines: readonly OrderLine[];
  readonly totalPaise: number;
  /** How it is paid; left out in orders from before it was asked, which are paid in cash on delivery. */
  readonly payment?: PaymentMethod;
  readonly placedAt: string;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}
