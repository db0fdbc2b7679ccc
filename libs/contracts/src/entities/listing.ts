import type { Quantity } from '@kirana/domain';

/** The cells of a seller's row besides title and prices, as written; the normalizer decides what to believe. */
export interface ListingHints {
  readonly brand?: string;
  readonly unit?: string;
  readonly unitValue?: string;
  readonly pack?: string;
  readonly category?: string;
  readonly gtin?: string;
  readonly hsn?: string;
}

/** What a seller corrected of our reading; wins over title and hints. */
export interface ListingCorrections {
  readonly brand?: string;
  readonly product?: string;
  readonly netQuantity?: Quantity;
  readonly packCount?: number;
  readonly category?: string;
}

/** Stock as a seller's file declares it: so many units in all at a time, of one batch. */
export interface StockDeclaration {
  /** Selling units (the listing's pack), a whole number from 0. */
  readonly quantity: number;
  readonly batch?: string;
  /** YYYY-MM-DD, sellable through that day in India; null where the goods do not expire. */
  readonly expiresOn: string | null;
  /** When the count was true, ISO 8601 UTC. */
  readonly asOf: string;
}

/** A listing as its seller wrote it. Owned by catalog-service; readers derive brand, quantity … by `normalize`. */
export interface Listing {
  readonly listingId: string;
  readonly sellerId: string;
  /** The seller's own code for the row, where there is one. */
  readonly sku?: string;
  readonly title: string;
  readonly hints: ListingHints;
  readonly corrections: ListingCorrections;
  /** Maximum retail price of one selling unit in paise. */
  readonly mrpPaise: number | null;
  /** Price to a shop of one selling unit in paise. */
  readonly pricePaise: number | null;
  /** Fewest selling units in one order. */
  readonly minimumUnits: number;
  /** Orders must be a multiple of this many selling units. */
  readonly unitsStep: number;
  readonly stock?: StockDeclaration;
  /** Media objects that show it, the first one foremost; by id. */
  readonly pictures?: readonly string[];
  readonly importId?: string;
  /** Row in the import's file, 1 being the first after the heading. */
  readonly importRow?: number;
  readonly status: 'active' | 'paused';
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}
