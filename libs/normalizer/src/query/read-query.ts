import type { Quantity } from '@kirana/domain';
import { knownBrand } from '../brand/read-brand.ts';
import { readCategory } from '../category/read-category.ts';
import { readMeasures } from '../packs/read-measures.ts';
import { readPrices } from '../prices/read-prices.ts';
import { tokenize } from '../tokens/tokenize.ts';
import { canonicalWords } from '../words/canonical-words.ts';
import type { CanonicalWord } from '../words/canonical-words.ts';
import { productWords } from '../words/product-words.ts';

/** What a shopkeeper asks for, read by the code that reads listings. */
export interface QueryReading {
  /** Only brands of the dictionary: an unknown word of a query is more likely a product. */
  readonly brand: string | null;
  /** What is asked for besides brand, quantity, pack and price; each with its grocery term and phonetic key. */
  readonly words: readonly CanonicalWord[];
  readonly netQuantity: Quantity | null;
  /** Null where the query does not say. */
  readonly packCount: number | null;
  /** "5 rs wala", "under 100": paise, both ends included, null for an open end. */
  readonly price: { readonly fromPaise: number | null; readonly toPaise: number | null } | null;
  readonly category: string | null;
}

/** Reads a search query: "aata 5kg", "आटा ५ किलो", "maggi 12 pack". Never throws. */
export function readQuery(text: string): QueryReading {
  const tokens = tokenize(text);
  const prices = readPrices(tokens);
  const inPrice = (at: number): boolean => prices.some(({ from, to }) => at >= from && at < to);
  const brand = knownBrand(text, tokens, inPrice);
  const inBrand = (at: number): boolean => brand !== null && at >= brand.from && at < brand.to;
  const category = readCategory(tokens, brand?.known ?? null)?.id ?? null;
  const pack = readMeasures(tokens, { prices, inBrand, category });
  const rest = productWords(text, tokens, brand, pack.taken);
  const asked = prices[0]?.paise;
  return {
    brand: brand?.name ?? null,
    words: rest === text.trim().toLowerCase() && brand ? [] : canonicalWords(rest),
    netQuantity: pack.netQuantity,
    packCount: pack.packStated ? pack.packCount : null,
    price: asked === undefined ? null : { fromPaise: asked, toPaise: asked },
    category,
  };
}
