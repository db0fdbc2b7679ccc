import { daysBetween, percentOff } from '@kirana/domain';
import type { ListingDocument, LotEntry } from '../documents/listing-document.ts';

/** Goods near their date that cost less. Money in paise, of one selling unit. */
export interface Deal {
  readonly document: ListingDocument;
  /** `markdown`: the seller takes this off goods near their date; `below-mrp`: the listing's price is below its MRP. */
  readonly kind: 'markdown' | 'below-mrp';
  readonly priceBeforePaise: number;
  readonly pricePaise: number;
  /** Rounded down. */
  readonly discountPercent: number;
  /** YYYY-MM-DD, sellable through that day in India. */
  readonly expiresOn: string;
  readonly daysLeft: number;
  /** Selling units at this price. */
  readonly available: number;
}

/** The deal in a listing today: of the goods that expire next; undefined where they cost what they always do. */
export function dealOf(
  document: ListingDocument,
  today: string,
  withinDays: number,
): Deal | undefined {
  const near = document.lots.filter((lot) => isNear(lot, today, withinDays));
  const [expiresOn] = near.flatMap((lot) => lot.expiresOn ?? []).sort();
  if (expiresOn === undefined) return undefined;
  const daysLeft = daysBetween(today, expiresOn);
  const price = markedDown(document, daysLeft) ?? belowMrp(document);
  if (!price) return undefined;
  const within =
    price.kind === 'markdown' ? (document.grant?.markdown?.withinDays ?? 0) : withinDays;
  const available = near
    .filter((lot) => isNear(lot, today, within))
    .reduce((sum, lot) => sum + lot.available, 0);
  return { document, ...price, expiresOn, daysLeft, available };
}

const isNear = ({ available, expiresOn }: LotEntry, today: string, withinDays: number): boolean =>
  available > 0 &&
  expiresOn !== null &&
  expiresOn >= today &&
  daysBetween(today, expiresOn) <= withinDays;

/** As an order is charged. */
function markedDown({ pricePaise, grant }: ListingDocument, daysLeft: number) {
  const markdown = grant?.markdown;
  if (pricePaise === undefined || !markdown || daysLeft > markdown.withinDays) return undefined;
  const off = percentOff(pricePaise, markdown.percent);
  return {
    kind: 'markdown' as const,
    priceBeforePaise: pricePaise,
    pricePaise: pricePaise - off,
    discountPercent: markdown.percent,
  };
}

function belowMrp({ pricePaise, mrpPaise, discountPercent = 0 }: ListingDocument) {
  if (pricePaise === undefined || mrpPaise === undefined || discountPercent < 1) return undefined;
  return { kind: 'below-mrp' as const, priceBeforePaise: mrpPaise, pricePaise, discountPercent };
}
