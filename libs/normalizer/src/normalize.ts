import { timesQuantity } from '@kirana/domain';
import { inferBrand } from './brand/infer-brand.ts';
import { knownBrand } from './brand/read-brand.ts';
import { readCategory } from './category/read-category.ts';
import { validGtin } from './identity/gtin.ts';
import { productId } from './identity/product-id.ts';
import type { ListingText } from './listing/listing-text.ts';
import type { NormalizedListing } from './listing/normalized-listing.ts';
import { readMeasures } from './packs/read-measures.ts';
import { readPrices } from './prices/read-prices.ts';
import { tokenize } from './tokens/tokenize.ts';
import { NORMALIZER_VERSION } from './version.ts';
import { canonicalWords } from './words/canonical-words.ts';
import { productWords } from './words/product-words.ts';
import { unitPriceOf } from './prices/unit-price.ts';

export interface NormalizeOptions {
  /** Leave the hints aside: what does the title alone say? */
  readonly titleOnly?: boolean;
}

/** Reads a listing: deterministic, never throws, does no I/O. */
export function normalize(listing: ListingText, options: NormalizeOptions = {}): NormalizedListing {
  const { title } = listing;
  const hints = options.titleOnly ? {} : (listing.hints ?? {});
  const corrections = options.titleOnly ? {} : (listing.corrections ?? {});
  const tokens = tokenize(title);
  const prices = readPrices(tokens);
  const inPrice = (at: number): boolean => prices.some(({ from, to }) => at >= from && at < to);
  const known = knownBrand(title, tokens, inPrice);
  const inBrand = (at: number): boolean => known !== null && at >= known.from && at < known.to;
  const category = readCategory(tokens, known?.known ?? null);
  const pack = readMeasures(tokens, { prices, inBrand, category: category?.id ?? null });
  const brand = known ?? inferBrand(title, tokens, pack.taken);
  const product = corrections.product ?? productWords(title, tokens, brand, pack.taken);
  const netQuantity = corrections.netQuantity ?? pack.netQuantity;
  const packCount = corrections.packCount ?? pack.packCount;
  const brandName = corrections.brand ?? brand?.name ?? null;
  const gtin = hints.gtin ? validGtin(hints.gtin) : null;
  const totalQuantity = netQuantity && timesQuantity(netQuantity, packCount);
  const mrpPaise = hints.mrpPaise ?? prices.find(({ basis }) => basis === 'mrp')?.paise ?? null;
  const pricePaise =
    hints.pricePaise ?? prices.find(({ basis }) => basis === 'price')?.paise ?? null;
  return {
    normalizerVersion: NORMALIZER_VERSION,
    brand: brandName,
    product,
    variant: null,
    netQuantity,
    packCount,
    totalQuantity,
    tradeLevels: pack.levels,
    mrpPaise,
    pricePaise,
    unitPrice: unitPriceOf(pricePaise ?? mrpPaise, totalQuantity),
    category: corrections.category ?? category?.id ?? null,
    gtin,
    hsn: hints.hsn ?? null,
    productId: productId({
      gtin,
      brand: brandName,
      words: canonicalWords(product).map(({ term }) => term),
      netQuantity,
      packCount,
    }),
    confidence: {
      brand: brand?.confidence ?? 0,
      product: 0.8,
      variant: 0,
      netQuantity: netQuantity ? 0.95 : 0,
      packCount: 0.9,
      mrp: mrpPaise === null ? 0 : 1,
      price: pricePaise === null ? 0 : 1,
      category: category?.confidence ?? 0,
      gtin: gtin ? 1 : 0,
      hsn: 0,
    },
    provenance: {
      brand: brand ? 'title' : 'none',
      product: 'title',
      variant: 'none',
      netQuantity: netQuantity ? 'title' : 'none',
      packCount: pack.packStated ? 'title' : 'assumed',
      mrp: mrpPaise === null ? 'none' : 'hint',
      price: pricePaise === null ? 'none' : 'hint',
      category: category ? 'title' : 'none',
      gtin: gtin ? 'hint' : 'none',
      hsn: hints.hsn ? 'hint' : 'none',
    },
    spans: [],
    flags: pack.flags,
    warnings: [],
    missing: netQuantity ? {} : { netQuantity: pack.missing ?? 'the title states no quantity' },
  };
}
