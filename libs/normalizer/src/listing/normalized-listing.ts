import type { Quantity } from '@kirana/domain';

/** Fields that carry a confidence, a provenance and, where missing, a reason. */
export const FIELDS = [
  'brand',
  'product',
  'variant',
  'netQuantity',
  'packCount',
  'mrp',
  'price',
  'category',
  'gtin',
  'hsn',
] as const;
export type Field = (typeof FIELDS)[number];

/** Where a field's value came from; `assumed` is a default (pack of 1), `none` where the field is missing. */
export type Provenance = 'title' | 'hint' | 'correction' | 'assumed' | 'none';

/**
 * `approx` and `range`: the content is a mean. `combo`: different products sold together. `free`: part of it is free.
 * `loose`: weighed out, unpackaged.
 */
export type Flag = 'approx' | 'range' | 'combo' | 'free' | 'loose';

/** Which characters of the title gave a field: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly field: Field;
  readonly start: number;
  readonly end: number;
}

export interface Warning {
  /** Stable and machine-readable, e.g. `price-above-mrp`. */
  readonly code: string;
  readonly field: Field;
  /** One sentence for a seller. */
  readonly message: string;
}

/** One level of trade packing, innermost first: 1 carton = 12 inners, 1 inner = 24 pieces. */
export interface TradeLevel {
  readonly name: string;
  readonly count: number;
}

/** Price of one base measure, in paise (may be a fraction): per kg for mass, per litre for volume. */
export interface UnitPrice {
  readonly paise: number;
  readonly per: 'kg' | 'l' | 'pc' | 'm';
}

/** What a listing was read as. A null field has its reason in `missing`. Money in paise, quantities in base units. */
export interface NormalizedListing {
  readonly normalizerVersion: string;
  readonly brand: string | null;
  /** Lower case, without brand, quantity, pack and price; never empty unless the title is. */
  readonly product: string;
  /** The words of the product that set it apart from its siblings, e.g. "top load"; null where there are none. */
  readonly variant: string | null;
  /** Content of one consumer unit. */
  readonly netQuantity: Quantity | null;
  /** Consumer units sold together, 1 where the title says nothing. */
  readonly packCount: number;
  readonly totalQuantity: Quantity | null;
  /** Empty where only one level is stated. */
  readonly tradeLevels: readonly TradeLevel[];
  readonly mrpPaise: number | null;
  readonly pricePaise: number | null;
  readonly unitPrice: UnitPrice | null;
  /** Id of `CATEGORIES`. */
  readonly category: string | null;
  readonly gtin: string | null;
  readonly hsn: string | null;
  /** Groups the offers of one product across sellers; unique to the title's words where brand or content is unknown. */
  readonly productId: string;
  /** 0..1 a field; a missing field has 0. */
  readonly confidence: Readonly<Record<Field, number>>;
  readonly provenance: Readonly<Record<Field, Provenance>>;
  readonly spans: readonly Span[];
  readonly flags: readonly Flag[];
  readonly warnings: readonly Warning[];
  /** Why a null field is null. */
  readonly missing: Readonly<Partial<Record<Field, string>>>;
}
