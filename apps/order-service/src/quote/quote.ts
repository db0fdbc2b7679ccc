import { dayInIndia } from '@kirana/domain';
import type { Cart, PricedLine, SellerCart } from '../checkout/cart.ts';
import { checkCart } from '../checkout/check-cart.ts';
import type { Market } from '../checkout/check-cart.ts';
import type { LotsByListing } from '../checkout/checkout-ports.ts';
import type { Refusal } from '../checkout/refusals.ts';
import { totalsOf } from '../invoices/invoice.ts';
import type { InvoiceTotals } from '../invoices/invoice.ts';
import type { OfferSeller } from '../offers/offer.ts';
import { planPicks } from '../reservation/plan-picks.ts';
import { markdownPaise } from '../terms/offer-terms.ts';
import { gstRateOf, splitTax } from '../tax/gst.ts';
import type { TaxSplit } from '../tax/gst.ts';
import { stateOfPincode } from '../tax/state-of-pincode.ts';
import { nextDeliveryDay } from './delivery-day.ts';

/** A line as it would be ordered now. */
export interface QuotedLine extends PricedLine {
  /** Tax contained in the amount; null where no rate is known. */
  readonly tax: TaxSplit | null;
  /** Taken off for goods near their date, in paise. */
  readonly discountPaise: number;
  /** The date that expires first among the goods it would get; null where they do not expire. */
  readonly expiresOn: string | null;
}

/** One seller's part of a quote. */
export interface QuotedOrder {
  readonly sellerId: string;
  readonly tradeName: string;
  readonly lines: readonly QuotedLine[];
  readonly totals: InvoiceTotals;
  /** YYYY-MM-DD; null where the seller names no delivery days. */
  readonly deliveryDay: string | null;
}

export interface Quote {
  /** True where ordering the same cart now would be taken. */
  readonly orderable: boolean;
  readonly orders: readonly QuotedOrder[];
  readonly refusals: readonly Refusal[];
  readonly totalPaise: number;
}

/** What a cart would come to, with everything that stands in its way; nothing is reserved. `at`: ms since 1970. */
export function quoteOf(cart: Cart, market: Market, lots: LotsByListing, at: number): Quote {
  const { carts, refusals } = checkCart(cart, market);
  const short: Refusal[] = [];
  const orders = carts.flatMap((part) => {
    const seller = market.sellers.get(part.sellerId);
    return seller ? [quotedOrder(part, seller, { cart, lots, at, short })] : [];
  });
  const totalPaise = orders.reduce((sum, { totals }) => sum + totals.totalPaise, 0);
  const all = [...refusals, ...short];
  return { orderable: all.length === 0, orders, refusals: all, totalPaise };
}

interface QuoteContext {
  readonly cart: Cart;
  readonly lots: LotsByListing;
  readonly at: number;
  /** Takes what turns out to be short. */
  readonly short: Refusal[];
}

function quotedOrder(part: SellerCart, seller: OfferSeller, context: QuoteContext): QuotedOrder {
  const today = dayInIndia(context.at);
  const sellerState = seller.gstin.slice(0, 2);
  const interState = (stateOfPincode(context.cart.deliveryPincode) ?? sellerState) !== sellerState;
  const lines = part.lines.flatMap((line) => quotedLine(line, interState, today, context));
  return {
    sellerId: seller.sellerId,
    tradeName: seller.tradeName,
    lines,
    totals: totalsOf(lines.map(({ linePaise, tax }) => ({ amountPaise: linePaise, tax }))),
    deliveryDay: nextDeliveryDay(seller.deliveryDays, today),
  };
}

function quotedLine(
  line: PricedLine,
  interState: boolean,
  today: string,
  { cart, lots, at, short }: QuoteContext,
): QuotedLine[] {
  const { listingId, hsn, freeUnits = 0, markdown } = line;
  const units = line.units + freeUnits;
  const plan = planPicks(lots.get(listingId) ?? [], { ...cart, units }, at);
  if (!plan.ok) {
    short.push({ reason: 'short-stock', listingId, wanted: units, available: plan.available });
    return [];
  }
  const rate = hsn === undefined ? undefined : gstRateOf(hsn, today);
  const off = markdownPaise(markdown, line.pricePaise, line.units, plan.picks, at);
  const linePaise = line.linePaise - off;
  const tax = rate ? splitTax(linePaise, rate.basisPoints, interState) : null;
  return [
    { ...line, linePaise, discountPaise: off, tax, expiresOn: plan.picks[0]?.expiresOn ?? null },
  ];
}
