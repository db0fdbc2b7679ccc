import type { Token } from '../tokens/token.ts';

/** What a price in a title is the price of. */
export type PriceBasis = 'mrp' | 'price' | 'rate';

export interface Price {
  readonly basis: PriceBasis;
  /** Whole paise. */
  readonly paise: number;
  /** For a rate: the word after "per" or "/", e.g. "kg", "carton"; null otherwise. */
  readonly per: string | null;
  /** Tokens `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
}

export const textAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? '';
