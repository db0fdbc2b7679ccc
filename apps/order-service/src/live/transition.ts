import type { ChangeEvent, OrderState, PaymentMethod } from '@kirana/contracts';

/** An order that was placed or moved on, with what a list of orders shows of it. */
export interface Transition {
  readonly orderId: string;
  readonly sellerId: string;
  readonly shopId: string;
  readonly state: OrderState;
  /** Null where it was just placed. */
  readonly from: OrderState | null;
  /** Of the order after the step: a reader that knows a higher one leaves this out. */
  readonly version: number;
  /** When, ISO 8601 UTC. */
  readonly at: string;
  readonly placedAt: string;
  readonly deliveryPincode: string;
  readonly payment: PaymentMethod;
  readonly totalPaise: number;
  readonly lines: number;
  /** Selling units of all lines. */
  readonly units: number;
}

/** What a change of an order means to its seller's list; undefined where it is no step of its life. */
export function transitionOf({ time, data }: ChangeEvent<'order'>): Transition | undefined {
  const { op, before, after, version } = data;
  // A snapshot tells how an order stands, not that it moved just now.
  if (op === 'snapshot' || !after || before?.state === after.state) return undefined;
  return {
    orderId: after.orderId,
    sellerId: after.sellerId,
    shopId: after.shopId,
    state: after.state,
    from: before?.state ?? null,
    version,
    at: time,
    placedAt: after.placedAt,
    deliveryPincode: after.deliveryPincode,
    payment: after.payment ?? 'cash',
    totalPaise: after.totalPaise,
    lines: after.lines.length,
    units: after.lines.reduce((sum, { units }) => sum + units, 0),
  };
}
