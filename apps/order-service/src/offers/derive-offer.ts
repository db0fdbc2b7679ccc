import type { Listing, Seller } from '@kirana/contracts';
import type { Versioned } from '@kirana/dynamodb';
import { normalize } from '@kirana/normalizer';
import { CATEGORY_HEADINGS } from '../tax/category-headings.ts';
import type { Offer, OfferSeller } from './offer.ts';

/**
 * The offer a listing makes. Prices are the seller's own columns; what the title says fills the gaps, but an MRP read
 * from the title of a pack of several is the MRP of one piece and says nothing of the pack.
 */
export function offerOf(listing: Listing): Offer {
  const { title, hints, corrections, mrpPaise, pricePaise } = listing;
  const read = normalize({ title, hints: { ...hints, mrpPaise, pricePaise }, corrections });
  return {
    listingId: listing.listingId,
    sellerId: listing.sellerId,
    title,
    productId: read.productId,
    hsn: read.hsn ?? CATEGORY_HEADINGS[read.category ?? ''] ?? null,
    mrpPaise: mrpPaise ?? (read.packCount === 1 ? read.mrpPaise : null),
    pricePaise: pricePaise ?? read.pricePaise,
    minimumUnits: listing.minimumUnits,
    unitsStep: listing.unitsStep,
    status: listing.status,
    normalizerVersion: read.normalizerVersion,
    ...versionOf(listing),
  };
}

/** What ordering keeps of a seller. */
export const offerSellerOf = (seller: Seller): OfferSeller => ({
  sellerId: seller.sellerId,
  tradeName: seller.tradeName,
  gstin: seller.gstin,
  pincode: seller.pincode,
  areasServed: seller.areasServed,
  deliveryDays: seller.deliveryDays,
  minimumOrderPaise: seller.minimumOrderPaise,
  paymentTerms: seller.paymentTerms,
  status: seller.status,
  ...versionOf(seller),
});

const versionOf = ({ version, createdAt, updatedAt }: Versioned): Versioned => ({
  version,
  createdAt,
  updatedAt,
});
