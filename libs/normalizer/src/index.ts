/**
 * Reads what sellers write: a messy listing becomes a product with brand, content, pack, prices and category, each with
 * where it came from and how sure it is. Pure and deterministic: no I/O, no clock, no state; the same text gives the
 * same reading for one `NORMALIZER_VERSION`. It never throws and abstains, with the reason, rather than guess.
 */
export * from './version.ts';
export * from './listing/listing-text.ts';
export * from './listing/normalized-listing.ts';
export { normalize } from './normalize.ts';
export type { NormalizeOptions } from './normalize.ts';
export { CATEGORIES, categoryById, isLeafCategory } from './category/categories.ts';
export type { Category } from './category/categories.ts';
export { readQuery } from './query/read-query.ts';
export type { QueryReading } from './query/read-query.ts';
export { canonicalWords } from './words/canonical-words.ts';
export type { CanonicalWord } from './words/canonical-words.ts';
export { remembered } from './dictionary/memo.ts';
export { phoneticKey } from './words/phonetic-key.ts';
export { readPackText } from './packs/read-pack-text.ts';
export type { PackReading } from './packs/resolve-pack.ts';
export { validGtin } from './identity/gtin.ts';
export { validHsn, hsnChapterAllows } from './identity/hsn.ts';
export { reviewPairs } from './grouping/review-pairs.ts';
export type { Groupable, ReviewPair } from './grouping/review-pairs.ts';
export { explainReading } from './explain/explain-reading.ts';
export { productKey, productId, brandKey } from './identity/product-id.ts';
export type { ProductIdentity } from './identity/product-id.ts';
