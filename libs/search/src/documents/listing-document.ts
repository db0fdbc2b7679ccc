import type { Terms } from '@kirana/contracts';
import type { Standing } from './standing.ts';

/** One lot as a listing's document holds it; a deleted lot stays as a marker, so that no replay revives it. */
export interface LotEntry {
  readonly lotId: string;
  readonly standing: Standing;
  readonly batch: string | null;
  readonly expiresOn: string | null;
  /** Selling units that may be ordered. */
  readonly available: number;
}

/** What a listing's seller grants besides its price, as its document holds it. */
export interface Grant {
  readonly standing: Standing;
  /** Goods with at most so many days left are so much cheaper. */
  readonly markdown: Terms['markdown'];
}

/** What is searched and shown of a listing, derived from what its seller wrote. Money in paise. */
export interface ListingFields {
  readonly version: number;
  readonly sellerId: string;
  readonly importId?: string;
  readonly importRow?: number;
  readonly sku?: string;
  /** Media id of the first picture. */
  readonly picture?: string;
  /** As the seller wrote it. */
  readonly title: string;
  /** For the shop: brand, product and content in one line. */
  readonly name: string;
  readonly productId: string;
  readonly productHash: number;
  readonly brand?: string;
  readonly brandKey?: string;
  readonly product: string;
  readonly category?: string;
  readonly department?: string;
  readonly gtin?: string;
  /** Canonical words of the whole title. */
  readonly terms: string;
  /** Canonical words of the product alone. */
  readonly headTerms: string;
  /** The same words for the vocabulary. */
  readonly words: readonly string[];
  /** The product's words in alphabetical order: equal where nothing but order and spelling differs. */
  readonly exactWords: string;
  readonly brevity: number;
  /** Content of one consumer unit, e.g. `5000g`. */
  readonly size?: string;
  /** Content of all consumer units together. */
  readonly total?: string;
  /** Content of one consumer unit in g, ml, pc or m. */
  readonly sizeValue?: number;
  readonly sizeUnit?: string;
  readonly packCount: number;
  readonly mrpPaise?: number;
  readonly pricePaise?: number;
  /** Of the MRP, rounded down. */
  readonly discountPercent?: number;
  readonly unitPricePaise?: number;
  readonly unitPricePer?: string;
  /** The price of a kilogram, litre or piece once more, for ranking: cheaper is better. */
  readonly unitPriceRank?: number;
  readonly minimumUnits: number;
  readonly unitsStep: number;
  readonly updatedAt: string;
  readonly normalizerVersion: string;
  readonly suggest?: { readonly input: readonly string[]; readonly weight: number };
}

/** Days, both ends included, YYYY-MM-DD. */
export interface DayRange {
  readonly gte: string;
  readonly lte: string;
}

/** What is searched of a listing's lots. */
export interface StockFields {
  readonly lots: readonly LotEntry[];
  /** False where no lot was ever heard of: stock is then unknown, not none. */
  readonly lotsKnown: boolean;
  readonly expiries: readonly string[];
  readonly sellableUntil?: string;
  /** The days on which some of the stock is marked down, since it is near its date; never after that. */
  readonly markdownDays?: readonly DayRange[];
}

/** A listing's document: three sides from three topics, each with its own standing. */
export type ListingDocument = {
  readonly listingId: string;
  readonly live: boolean;
  /** Of the listing's side; missing where only lots were heard of yet. */
  readonly standing?: Standing;
  readonly indexedAt: string;
  /**
   * The write (`_seq_no` of this index) by which it came up for sale, of the time that it is now; missing while no write
   * has followed that one, which is then the document's own.
   */
  readonly bornSeq?: number;
  /** Of a marker: when the listing was deleted here. */
  readonly goneAt?: string;
  readonly grant?: Grant;
} & Partial<ListingFields> &
  StockFields;
