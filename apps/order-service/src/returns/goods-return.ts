import type { OrderLine } from '@kirana/contracts';
import { dayInIndia, daysBetween } from '@kirana/domain';
import type { LotEffect } from '../orders/step-effects.ts';
import type { StoredOrder } from '../orders/stored-order.ts';
import type { Movement } from '../stock/movement.ts';

/** Days after delivery within which goods may be sent back. */
export const RETURN_WITHIN_DAYS = 7;
export const RETURN_REASONS = ['damaged', 'near-expiry', 'wrong-goods', 'not-sold'] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

export interface ReturnLine {
  readonly listingId: string;
  readonly units: number;
  readonly reason: ReturnReason;
}

export const RETURN_STATES = ['requested', 'accepted', 'rejected'] as const;

/** Goods of a delivered order that its shop wants to give back. */
export interface GoodsReturn {
  readonly orderId: string;
  /** `r1`, `r2` … within the order. */
  readonly returnId: string;
  readonly sellerId: string;
  readonly shopId: string;
  readonly lines: readonly ReturnLine[];
  readonly state: (typeof RETURN_STATES)[number];
  /** Why the seller decided so. */
  readonly decision: string | null;
  /** Number of the credit note, once accepted. */
  readonly creditNote: string | null;
  readonly amountPaise: number;
}

/** The goods cannot be given back so. */
export class WrongReturn extends Error {
  readonly code = 'wrong-return';
  readonly retriable = false;

  constructor(message: string) {
    super(message);
    this.name = 'WrongReturn';
  }
}

/** Units of a line that may still be given back: delivered, less what returns under way or accepted hold. */
export const returnableUnits = ({ lines, returned = {} }: StoredOrder, listingId: string): number =>
  (lines.find((line) => line.listingId === listingId)?.units ?? 0) - (returned[listingId] ?? 0);

/** Throws `WrongReturn` where the order is not delivered, too long ago, or the units are more than were delivered. */
export function checkReturn(order: StoredOrder, lines: readonly ReturnLine[], at: number): void {
  const delivered = order.history.find(({ state }) => state === 'delivered');
  if (!delivered) throw new WrongReturn('Only delivered goods can be given back');
  const days = daysBetween(dayInIndia(Date.parse(delivered.at)), dayInIndia(at));
  if (days > RETURN_WITHIN_DAYS) {
    throw new WrongReturn(`Goods can be given back within ${RETURN_WITHIN_DAYS} days of delivery`);
  }
  for (const { listingId, units } of lines) {
    const left = returnableUnits(order, listingId);
    if (units > left)
      throw new WrongReturn(`At most ${left} units of ${listingId} can be given back`);
  }
}

/** What the returned units were charged, in paise. */
export const returnedPaise = (order: StoredOrder, lines: readonly ReturnLine[]): number =>
  lines.reduce((sum, { listingId, units }) => sum + units * priceOf(order, listingId), 0);

/** What one unit was charged, discounts spread over all; rounded down to a paisa. */
export function priceOf({ lines }: StoredOrder, listingId: string): number {
  const line = lines.find((each) => each.listingId === listingId);
  return line && line.units > 0 ? Math.floor(line.linePaise / line.units) : 0;
}

/**
 * What a return does to the lots its goods came from, those that expire last first. Goods that are fit for sale go back
 * on the shelf; the others come back and leave the books at once.
 */
export function returnEffects(
  orderLines: readonly OrderLine[],
  lines: readonly ReturnLine[],
  restock: ReadonlySet<string>,
): LotEffect[] {
  return lines.flatMap(({ listingId, units }) => {
    const picks = orderLines.find((line) => line.listingId === listingId)?.picks ?? [];
    let missing = units;
    return picks.toReversed().flatMap(({ lotId, units: picked }) => {
      const taken = Math.min(picked, missing);
      missing -= taken;
      if (taken === 0) return [];
      const back: Movement = { kind: 'returned', units: taken };
      const gone: Movement = { kind: 'written-off', units: taken };
      return [{ listingId, lotId, movements: restock.has(listingId) ? [back] : [back, gone] }];
    });
  });
}

/** The units held by returns after one is asked for (`sign` 1) or turned down (-1). */
export function heldUnits(
  before: Readonly<Record<string, number>> = {},
  lines: readonly ReturnLine[],
  sign: 1 | -1,
): Record<string, number> {
  const held = { ...before };
  for (const { listingId, units } of lines) held[listingId] = (held[listingId] ?? 0) + sign * units;
  return held;
}
