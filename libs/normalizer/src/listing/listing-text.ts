import type { Quantity } from '@kirana/domain';

/** The other cells of a seller's row, as written. Each is evidence to weigh, never a fact. */
export interface ListingHints {
  readonly brand?: string | null;
  readonly unit?: string | null;
  readonly unitValue?: string | null;
  readonly pack?: string | null;
  readonly category?: string | null;
  readonly gtin?: string | null;
  readonly hsn?: string | null;
  readonly mrpPaise?: number | null;
  readonly pricePaise?: number | null;
}

/** What the seller corrected of an earlier reading: wins over title and hints. */
export interface ListingCorrections {
  readonly brand?: string | null;
  readonly product?: string | null;
  readonly netQuantity?: Quantity | null;
  readonly packCount?: number | null;
  readonly category?: string | null;
}

/** A listing as its seller wrote it: a title and whatever else the row held. */
export interface ListingText {
  readonly title: string;
  readonly hints?: ListingHints;
  readonly corrections?: ListingCorrections;
}
