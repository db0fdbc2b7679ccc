import type { Quantity } from '@kirana/domain';
import { knownBrand } from '../brand/read-brand.ts';
import { readCategory } from '../category/read-category.ts';
import { readMeasures } from '../packs/read-measures.ts';
import { readPrices } from '../prices/read-prices.ts';
import { tokenize } from '../tokens/tokenize.ts';
import { canonicalOf } from '../words/canonical-words.ts';
import type { CanonicalWord } from '../words/canonical-words.ts';
import { readPriceBand } from './price-band.ts';

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

/** Words that ask, and name nothing. */
const ASKING = new Set(
  'chahiye chaiye do dedo dikhao wala wali wale ka ki ke ko with for of the a pack packet pkt rs चाहिए का की के वाला'.split(
    ' ',
  ),
);

/** Reads a search query: "aata 5kg", "आटा ५ किलो", "maggi 12 pack", "soap under 50". Never throws. */
export function readQuery(text: string): QueryReading {
  const tokens = tokenize(text);
  const prices = readPrices(tokens);
  const band = readPriceBand(tokens, prices);
  const paid = [...prices, ...(band ? [band] : [])];
  const brand = knownBrand(text, tokens, inside(paid));
  const inBrand = inside(brand ? [brand] : []);
  const category = readCategory(tokens, brand)?.id ?? null;
  const measures = readMeasures(tokens, { prices: paid, inBrand, category });
  const asked = tokens.filter(
    ({ kind, text: word }, at) =>
      kind !== 'mark' && !inBrand(at) && !measures.taken(at) && !ASKING.has(word),
  );
  return {
    brand: brand?.name ?? null,
    words: canonicalOf(asked.map((token) => token.text)),
    netQuantity: measures.netQuantity,
    packCount: measures.packStated ? measures.packCount : null,
    price: band && { fromPaise: band.fromPaise, toPaise: band.toPaise },
    category,
  };
}

const inside =
  (ranges: readonly { from: number; to: number }[]) =>
  (at: number): boolean =>
    ranges.some(({ from, to }) => at >= from && at < to);
