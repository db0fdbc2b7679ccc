import type { Listing, Lot, Order, Seller } from '@kirana/contracts';
import { newId } from '@kirana/domain';

const AT = '2026-11-23T07:00:00.000Z';
const versioned = { version: 1, createdAt: AT, updatedAt: AT } as const;

/** A valid listing; a test names only what matters to it. */
export const aListing = (overrides: Partial<Listing> = {}): Listing => ({
  listingId: newId('lst'),
  sellerId: newId('sel'),
  title: 'Parle-G Biscuit 70gm x 24 Rs.5 MRP',
  hints: {},
  corrections: {},
  mrpPaise: 12_000,
  pricePaise: 11_000,
  minimumUnits: 1,
  unitsStep: 1,
  status: 'active',
  ...versioned,
  ...overrides,
});

/** A valid seller that serves all of Bengaluru (PIN codes 560…). */
export const aSeller = (overrides: Partial<Seller> = {}): Seller => ({
  sellerId: newId('sel'),
  tradeName: 'Sharma Traders',
  gstin: '29AAGCB7383J1Z4',
  fssai: '10012345678901',
  pincode: '560002',
  areasServed: ['560'],
  deliveryDays: [1, 3, 5],
  minimumOrderPaise: 0,
  paymentTerms: 'cash-on-delivery',
  status: 'active',
  ...versioned,
  ...overrides,
});

/** A valid lot of 100 units that expires in the far future. */
export const aLot = (overrides: Partial<Lot> = {}): Lot => ({
  lotId: newId('lot'),
  sellerId: newId('sel'),
  listingId: newId('lst'),
  batch: 'B1',
  packedOn: null,
  expiresOn: '2099-12-31',
  received: 100,
  reserved: 0,
  available: 100,
  costPaise: null,
  ...versioned,
  ...overrides,
});

/** A valid order of one line of two units. */
export function anOrder(overrides: Partial<Order> = {}): Order {
  const line = {
    listingId: newId('lst'),
    productId: 'prd_test',
    title: 'Parle-G Biscuit 70gm x 24',
    units: 2,
    pricePaise: 11_000,
    mrpPaise: 12_000,
    linePaise: 22_000,
    picks: [{ lotId: newId('lot'), units: 2, expiresOn: '2099-12-31' }],
  };
  return {
    orderId: newId('ord'),
    groupId: newId('grp'),
    sellerId: newId('sel'),
    shopId: newId('shp'),
    deliveryPincode: '560001',
    state: 'placed',
    lines: [line],
    totalPaise: 22_000,
    placedAt: AT,
    ...versioned,
    ...overrides,
  };
}
