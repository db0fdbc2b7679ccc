import type { Offer, OfferSeller } from './offer.ts';

const AT = '2026-11-23T07:00:00.000Z';
const versioned = { version: 1, createdAt: AT, updatedAt: AT } as const;

/** An offer that may be ordered; a test names only what matters to it. */
export const anOffer = (overrides: Partial<Offer> = {}): Offer => ({
  listingId: 'lst_a',
  sellerId: 'sel_1',
  title: 'Parle-G Biscuit 70gm x 24 Rs.5 MRP',
  productId: 'prd_test',
  hsn: null,
  mrpPaise: 12_000,
  pricePaise: 1_000,
  minimumUnits: 1,
  unitsStep: 1,
  status: 'active',
  ...versioned,
  normalizerVersion: '1',
  ...overrides,
});

/** A seller that delivers in all of Bengaluru. */
export const aSellerOnOffer = (overrides: Partial<OfferSeller> = {}): OfferSeller => ({
  sellerId: 'sel_1',
  tradeName: 'Sharma Traders',
  gstin: '29AAGCB7383J1Z4',
  pincode: '560002',
  areasServed: ['560'],
  deliveryDays: [1, 3, 5],
  minimumOrderPaise: 0,
  paymentTerms: 'cash-on-delivery',
  status: 'active',
  ...versioned,
  ...overrides,
});
