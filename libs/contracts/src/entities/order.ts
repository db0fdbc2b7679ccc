export const ORDER_STATES = [
  'placed',
  'accepted',
  'packed',
  'shipped',
  'delivered',
  'cancelled',
] as const;
export type OrderState = (typeof ORDER_STATES)[number];

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
  /** Selling units ordered. */
  readonly units: number;
  /** Of one selling unit, as charged. */
  readonly pricePaise: number;
  readonly mrpPaise: number | null;
  readonly linePaise: number;
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
  readonly placedAt: string;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}
