import type { TableDefinition } from './table.ts';

const owner = 'order-service';

export const ORDER_TABLES = {
  /** Whose turn it is to sweep. */
  orderTurns: { name: 'order-turns', owner, key: { partition: 'work' } },
  /** Stock lots, under their listing so that planning an order reads them consistently; the index finds one by its id. */
  lots: {
    name: 'lots',
    owner,
    key: { partition: 'listingId', sort: 'lotId' },
    indexes: [
      { name: 'byLot', partition: 'lotId' },
      { name: 'bySeller', partition: 'sellerId', sort: 'lotId' },
      // Dated lots that may still hold goods: of a seller for its warnings, of all for the sweeper.
      { name: 'bySellerExpiry', partition: 'sellerId', sort: 'expiryKey' },
      { name: 'byExpiry', partition: 'expiryShard', sort: 'expiryKey' },
    ],
    entity: 'lot',
  },
  /** The ledger of each lot: every movement of units, never changed. */
  stockMovements: {
    name: 'stock-movements',
    owner,
    key: { partition: 'lotId', sort: 'movementId' },
  },
  orders: {
    name: 'orders',
    owner,
    key: { partition: 'orderId' },
    indexes: [
      { name: 'byShop', partition: 'shopId', sort: 'orderId' },
      { name: 'bySeller', partition: 'sellerId', sort: 'orderId' },
      // Orders that wait to be accepted, the first to run out first.
      { name: 'byHold', partition: 'holdShard', sort: 'acceptBy' },
    ],
    entity: 'order',
  },
  /** Invoices by seller and number; the counter of a seller's fiscal year is written with each, so none is skipped. */
  invoices: {
    name: 'invoices',
    owner,
    key: { partition: 'sellerId', sort: 'number' },
    indexes: [{ name: 'byOrder', partition: 'orderId' }],
  },
  invoiceCounters: { name: 'invoice-counters', owner, key: { partition: 'sellerYear' } },
  /** Goods that shops give back, by order. */
  returns: { name: 'returns', owner, key: { partition: 'orderId', sort: 'returnId' } },
  /** What a shop owes a seller, and the entries that explain it. */
  khata: {
    name: 'khata',
    owner,
    key: { partition: 'sellerId', sort: 'shopId' },
    indexes: [{ name: 'byShop', partition: 'shopId', sort: 'sellerId' }],
  },
  khataEntries: { name: 'khata-entries', owner, key: { partition: 'khataId', sort: 'entryId' } },
  /** Checkouts by the id made of account and idempotency key; the index holds those not settled yet. */
  orderGroups: {
    name: 'order-groups',
    owner,
    key: { partition: 'groupId' },
    indexes: [{ name: 'byOpen', partition: 'openShard', sort: 'startedAt' }],
    ttl: 'forgetAt',
  },
  /** Answers of other creating requests, by account and idempotency key. */
  idempotency: {
    name: 'order-idempotency',
    owner,
    key: { partition: 'requestKey' },
    ttl: 'forgetAt',
  },
  /** This service's copies of what it needs of listings and sellers, built from their topics. */
  offers: { name: 'offers', owner, key: { partition: 'listingId' } },
  /** Quantity prices, schemes and markdowns that sellers grant, by listing. */
  offerTerms: {
    name: 'offer-terms',
    owner,
    key: { partition: 'listingId' },
    entity: 'terms',
  },
  offerSellers: { name: 'offer-sellers', owner, key: { partition: 'sellerId' } },
} as const satisfies Record<string, TableDefinition>;
