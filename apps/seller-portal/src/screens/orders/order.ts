/** An order as order-service tells it. Money in paise, counts in selling units. */
export type OrderState = 'placed' | 'accepted' | 'packed' | 'shipped' | 'delivered' | 'cancelled';

export interface OrderLine {
  readonly listingId: string;
  readonly title: string;
  readonly units: number;
  readonly shortUnits?: number;
  readonly shortReason?: ShortReason;
  readonly pricePaise: number;
  readonly linePaise: number;
  readonly discountPaise?: number;
  readonly freeUnits?: number;
}

export interface Order {
  readonly orderId: string;
  readonly sellerId: string;
  readonly shopId: string;
  readonly state: OrderState;
  readonly version: number;
  readonly placedAt: string;
  readonly deliveryPincode: string;
  readonly payment?: 'cash' | 'credit';
  readonly totalPaise: number;
  readonly lines: readonly OrderLine[];
  readonly history: readonly {
    readonly state: OrderState;
    readonly at: string;
    readonly reason: string | null;
  }[];
}

export type OrderStep = 'accept' | 'pack' | 'ship' | 'deliver' | 'cancel';

/** Why fewer units go out than were ordered. */
export const SHORT_REASONS = ['missing', 'damaged', 'expired', 'not-wanted'] as const;
export type ShortReason = (typeof SHORT_REASONS)[number];

export interface Shortage {
  readonly listingId: string;
  readonly packedUnits: number;
  readonly reason: ShortReason;
}

/** So many units from one lot. */
export interface Pick {
  readonly lotId: string;
  readonly listingId: string;
  readonly title: string;
  readonly batch: string | null;
  readonly expiresOn: string | null;
  readonly units: number;
  readonly onHand: number;
}

/** What the list shows of an order, and what the live stream tells of it. */
export interface OrderSummary {
  readonly orderId: string;
  readonly shopId: string;
  readonly state: OrderState;
  readonly version: number;
  readonly placedAt: string;
  readonly deliveryPincode: string;
  readonly payment: 'cash' | 'credit';
  readonly totalPaise: number;
  readonly lines: number;
  readonly units: number;
}

export const summaryOf = (order: Order): OrderSummary => ({
  orderId: order.orderId,
  shopId: order.shopId,
  state: order.state,
  version: order.version,
  placedAt: order.placedAt,
  deliveryPincode: order.deliveryPincode,
  payment: order.payment ?? 'cash',
  totalPaise: order.totalPaise,
  lines: order.lines.length,
  units: order.lines.reduce((sum, { units }) => sum + units, 0),
});
