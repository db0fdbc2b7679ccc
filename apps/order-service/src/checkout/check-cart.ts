import type { Offer, OfferSeller } from '../offers/offer.ts';
import { servesArea } from '../offers/offer.ts';
import { freeUnits, unitPrice } from '../terms/offer-terms.ts';
import type { OfferTerms } from '../terms/offer-terms.ts';
import type { Cart, CartLine, PricedLine, SellerCart } from './cart.ts';
import type { NotOrderable, Refusal } from './refusals.ts';
import { isValidUnits, nearestUnits } from './valid-units.ts';

/** What a cart is checked against: this service's copies of listings and sellers, by id. */
export interface Market {
  readonly offers: ReadonlyMap<string, Offer>;
  readonly sellers: ReadonlyMap<string, OfferSeller>;
  readonly terms: ReadonlyMap<string, OfferTerms>;
}

export interface CheckedCart {
  /** Nothing is refused. */
  readonly ok: boolean;
  /** What may be ordered, one part a seller; refused lines are left out. */
  readonly carts: readonly SellerCart[];
  readonly refusals: readonly Refusal[];
}

/**
 * Checks every line and every seller's part against the market and prices what is right. All that is wrong is told at
 * once. Stock is not looked at here. The parts come in the order in which their sellers first appear in the cart.
 */
export function checkCart(cart: Cart, market: Market): CheckedCart {
  const refusals: Refusal[] = [];
  const bySeller = new Map<string, PricedLine[]>();
  for (const line of cart.lines) {
    const checked = checkLine(line, cart.deliveryPincode, market);
    if (!checked.ok) {
      refusals.push(...checked.refusals);
      continue;
    }
    const lines = bySeller.get(checked.sellerId) ?? [];
    bySeller.set(checked.sellerId, [...lines, checked.line]);
  }
  const carts = [...bySeller].map(([sellerId, lines]) => sellerCart(sellerId, lines));
  if (refusals.length === 0) refusals.push(...belowMinimum(carts, market));
  return { ok: refusals.length === 0, carts, refusals };
}

type CheckedLine =
  | { readonly ok: true; readonly sellerId: string; readonly line: PricedLine }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

function checkLine(line: CartLine, deliveryPincode: string, market: Market): CheckedLine {
  const { listingId, units } = line;
  const offer = market.offers.get(listingId);
  if (!offer) return { ok: false, refusals: [{ reason: 'unknown-listing', listingId }] };
  const seller = market.sellers.get(offer.sellerId);
  const because = notOrderable(offer, seller);
  if (because || !seller || offer.pricePaise === null) {
    const refusal = { reason: 'not-orderable', listingId, because: because ?? 'no-price' } as const;
    return { ok: false, refusals: [refusal] };
  }
  const terms = market.terms.get(listingId);
  const pricePaise = unitPrice(offer.pricePaise, terms, units);
  const refusals = [
    ...wrongPrice(line, pricePaise, offer.mrpPaise),
    ...wrongUnits(line, offer),
    ...wrongArea(listingId, deliveryPincode, seller),
  ];
  if (refusals.length > 0) return { ok: false, refusals };
  return { ok: true, sellerId: offer.sellerId, line: pricedLine(offer, terms, units, pricePaise) };
}

function pricedLine(
  { listingId, productId, title, mrpPaise, hsn }: Offer,
  terms: OfferTerms | undefined,
  units: number,
  pricePaise: number,
): PricedLine {
  const free = freeUnits(terms, units);
  return {
    listingId,
    productId,
    title,
    units,
    pricePaise,
    mrpPaise,
    linePaise: pricePaise * units,
    ...(hsn === null ? {} : { hsn }),
    ...(free === 0 ? {} : { freeUnits: free }),
    ...(terms?.markdown ? { markdown: terms.markdown } : {}),
  };
}

/** Selling above the printed MRP is forbidden (Legal Metrology (Packaged Commodities) Rules 2011, rule 18(2)). */
function notOrderable(offer: Offer, seller: OfferSeller | undefined): NotOrderable | undefined {
  if (offer.status !== 'active') return offer.status;
  if (!seller) return 'seller-unknown';
  if (seller.status !== 'active') return 'seller-paused';
  if (offer.pricePaise === null) return 'no-price';
  const aboveMrp = offer.mrpPaise !== null && offer.pricePaise > offer.mrpPaise;
  return aboveMrp ? 'price-above-mrp' : undefined;
}

const wrongPrice = (
  { listingId, expectedPricePaise }: CartLine,
  pricePaise: number,
  mrpPaise: number | null,
): Refusal[] =>
  expectedPricePaise === undefined || expectedPricePaise === pricePaise
    ? []
    : [{ reason: 'price-changed', listingId, expectedPricePaise, pricePaise, mrpPaise }];

function wrongUnits({ listingId, units }: CartLine, offer: Offer): Refusal[] {
  if (isValidUnits(units, offer)) return [];
  const { minimumUnits, unitsStep } = offer;
  const nearest = nearestUnits(units, offer);
  return [{ reason: 'invalid-quantity', listingId, units, minimumUnits, unitsStep, nearest }];
}

const wrongArea = (listingId: string, deliveryPincode: string, seller: OfferSeller): Refusal[] =>
  servesArea(seller, deliveryPincode)
    ? []
    : [{ reason: 'area-not-served', listingId, sellerId: seller.sellerId, deliveryPincode }];

const sellerCart = (sellerId: string, lines: readonly PricedLine[]): SellerCart => ({
  sellerId,
  lines,
  totalPaise: lines.reduce((sum, { linePaise }) => sum + linePaise, 0),
});

const belowMinimum = (carts: readonly SellerCart[], market: Market): Refusal[] =>
  carts.flatMap(({ sellerId, totalPaise }) => {
    const minimumOrderPaise = market.sellers.get(sellerId)?.minimumOrderPaise ?? 0;
    return totalPaise >= minimumOrderPaise
      ? []
      : [{ reason: 'below-minimum-order', sellerId, minimumOrderPaise, totalPaise } as const];
  });
