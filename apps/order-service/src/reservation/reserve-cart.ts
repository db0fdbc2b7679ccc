import type { OrderLine } from '@kirana/contracts';
import type { PricedLine, SellerCart } from '../checkout/cart.ts';
import type { Refusal } from '../checkout/refusals.ts';
import { markdownPaise } from '../terms/offer-terms.ts';
import type { PickableLot, PlannedPick } from './plan-picks.ts';
import { planPicks } from './plan-picks.ts';

/**
 * Most lots one order may take from: each costs two writes (the lot and its movement) of the 100 that a DynamoDB
 * transaction holds, and ten are kept for the order itself, its group, khata and what may come.
 */
export const MAX_PICKS = 45;

/** A planned pick with the listing it serves. */
export interface ReservedPick extends PlannedPick {
  readonly listingId: string;
}

export type Reservation =
  | {
      readonly ok: true;
      readonly lines: readonly OrderLine[];
      readonly picks: readonly ReservedPick[];
    }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Plans the picks of every line of one seller's cart; tells every line that is short. */
export function reserveCart(
  cart: SellerCart,
  lotsOf: (listingId: string) => readonly PickableLot[],
  { minimumDaysLeft, at }: { minimumDaysLeft: number; at: number },
): Reservation {
  const refusals: Refusal[] = [];
  const lines: OrderLine[] = [];
  const picks: ReservedPick[] = [];
  for (const line of cart.lines) {
    const { listingId, freeUnits = 0 } = line;
    const units = line.units + freeUnits;
    const plan = planPicks(lotsOf(listingId), { units, minimumDaysLeft }, at);
    if (!plan.ok) {
      refusals.push({ reason: 'short-stock', listingId, wanted: units, available: plan.available });
      continue;
    }
    picks.push(...plan.picks.map((pick) => ({ ...pick, listingId })));
    lines.push(reservedLine(line, plan.picks, at));
  }
  if (picks.length > MAX_PICKS) {
    refusals.push({ reason: 'too-many-lots', sellerId: cart.sellerId, atMost: MAX_PICKS });
  }
  return refusals.length === 0 ? { ok: true, lines, picks } : { ok: false, refusals };
}

/** The line with its picks, and with what goods near their date take off. */
function reservedLine(
  { markdown, ...line }: PricedLine,
  planned: readonly PlannedPick[],
  at: number,
): OrderLine {
  const picks = planned.map(({ lotId, units, expiresOn }) => ({ lotId, units, expiresOn }));
  const discountPaise = markdownPaise(markdown, line.pricePaise, line.units, picks, at);
  if (discountPaise === 0) return { ...line, picks };
  return { ...line, discountPaise, linePaise: line.linePaise - discountPaise, picks };
}
