import type { BaseUnit } from '@kirana/domain';
import { daysBetween } from '@kirana/domain';
import type { ListingDocument } from '../documents/listing-document.ts';
import type { SellerDocument } from '../sellers/seller-document.ts';

/** One seller's offer of a product. Money in paise. */
export interface ProductOffer {
  readonly listingId: string;
  readonly version: number;
  readonly sellerId: string;
  readonly sellerName: string | null;
  /** As the seller wrote it. */
  readonly title: string;
  readonly mrpPaise: number | null;
  readonly pricePaise: number | null;
  readonly discountPercent: number | null;
  readonly unitPrice: { readonly paise: number; readonly per: string } | null;
  readonly minimumUnits: number;
  readonly unitsStep: number;
  readonly minimumOrderPaise: number | null;
  readonly deliveryDays: readonly number[];
  /** Null where the shop's PIN code is not known. */
  readonly servesYou: boolean | null;
  readonly stock: 'in-stock' | 'out-of-stock' | 'unknown';
  /** Selling units that may be ordered today; null where stock is unknown. */
  readonly available: number | null;
  /** Earliest expiry of sellable stock, YYYY-MM-DD. */
  readonly expiresOn: string | null;
  readonly daysLeft: number | null;
  readonly importId: string | null;
  readonly importRow: number | null;
  readonly indexedAt: string;
}

/** One product with the offers of its sellers, best first. */
export interface Product {
  readonly productId: string;
  readonly name: string;
  readonly brand: string | null;
  readonly category: string | null;
  /** Content of one consumer unit. */
  readonly netQuantity: { readonly value: number; readonly unit: BaseUnit } | null;
  readonly packCount: number;
  /** Media id of a picture of it. */
  readonly picture: string | null;
  /** Offers in all; `offers` may hold fewer. */
  readonly offerCount: number;
  readonly bestPricePaise: number | null;
  readonly offers: readonly ProductOffer[];
}

/** What an offer shows besides its own document. */
export interface OfferContext {
  /** YYYY-MM-DD in India. */
  readonly today: string;
  readonly pincode: string | undefined;
  readonly sellerOf: (sellerId: string) => SellerDocument | undefined;
  readonly serves: (sellerId: string) => boolean;
}

export function offerOf(document: ListingDocument, context: OfferContext): ProductOffer {
  const { sellerId = '' } = document;
  return {
    listingId: document.listingId,
    version: document.version ?? 0,
    title: document.title ?? '',
    minimumUnits: document.minimumUnits ?? 1,
    unitsStep: document.unitsStep ?? 1,
    ...priceOf(document),
    ...sellerPart(sellerId, context),
    ...stockOf(document, context.today),
    importId: document.importId ?? null,
    importRow: document.importRow ?? null,
    indexedAt: document.indexedAt,
  };
}

function priceOf(document: ListingDocument) {
  const { mrpPaise = null, pricePaise = null, discountPercent = null } = document;
  const { unitPricePaise: paise, unitPricePer: per } = document;
  const unitPrice = paise === undefined || per === undefined ? null : { paise, per };
  return { mrpPaise, pricePaise, discountPercent, unitPrice };
}

function sellerPart(sellerId: string, { sellerOf, serves, pincode }: OfferContext) {
  const seller = sellerOf(sellerId);
  return {
    sellerId,
    sellerName: seller?.tradeName ?? null,
    minimumOrderPaise: seller?.minimumOrderPaise ?? null,
    deliveryDays: seller?.deliveryDays ?? [],
    servesYou: pincode === undefined ? null : serves(sellerId),
  };
}

/** Counted on the day it is asked: a lot that expired last night is no stock this morning. */
function stockOf({ lots, lotsKnown }: ListingDocument, today: string) {
  const sellable = lots.filter(
    ({ available, expiresOn }) => available > 0 && (expiresOn === null || expiresOn >= today),
  );
  const available = sellable.reduce((sum, lot) => sum + lot.available, 0);
  const [expiresOn = null] = sellable.flatMap((lot) => lot.expiresOn ?? []).sort();
  return {
    stock: !lotsKnown ? 'unknown' : available > 0 ? 'in-stock' : 'out-of-stock',
    available: lotsKnown ? available : null,
    expiresOn,
    daysLeft: expiresOn === null ? null : daysBetween(today, expiresOn),
  } as const;
}

const STOCK_RANK = { 'in-stock': 0, unknown: 1, 'out-of-stock': 2 } as const;

/** Who delivers here first, then who has stock, then who is cheapest. */
export const byWorth = (a: ProductOffer, b: ProductOffer): number =>
  Number(a.servesYou === false) - Number(b.servesYou === false) ||
  STOCK_RANK[a.stock] - STOCK_RANK[b.stock] ||
  (a.pricePaise ?? Infinity) - (b.pricePaise ?? Infinity) ||
  (a.listingId < b.listingId ? -1 : 1);

/** The product that documents of one product id are offers of; the first one names it. */
export function productOf(
  documents: readonly ListingDocument[],
  offerCount: number,
  mostOffers: number,
  context: OfferContext,
): Product {
  const [first] = documents as [ListingDocument];
  const offers = documents.map((document) => offerOf(document, context)).sort(byWorth);
  const prices = offers.flatMap(({ pricePaise }) => pricePaise ?? []);
  const { sizeValue, sizeUnit } = first;
  return {
    productId: first.productId ?? '',
    name: first.name ?? '',
    brand: first.brand ?? null,
    category: first.category ?? null,
    netQuantity: sizeValue === undefined ? null : { value: sizeValue, unit: sizeUnit as BaseUnit },
    packCount: first.packCount ?? 1,
    picture: documents.find(({ picture }) => picture)?.picture ?? null,
    offerCount,
    bestPricePaise: prices.length > 0 ? Math.min(...prices) : null,
    offers: offers.slice(0, mostOffers),
  };
}
