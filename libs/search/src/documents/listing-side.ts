import type { Listing } from '@kirana/contracts';
import { formatQuantity } from '@kirana/domain';
import type { Quantity } from '@kirana/domain';
import { brandKey, categoryById, normalize } from '@kirana/normalizer';
import type { NormalizedListing } from '@kirana/normalizer';
import type { ListingFields } from './listing-document.ts';
import { productHash } from './product-hash.ts';
import { joinedPairs, searchTerms, termsOfName } from '../words/search-words.ts';

/** Reads a listing by the normalizer into what is searched and shown. Pure: the same listing gives the same fields. */
export function listingFields(listing: Listing): ListingFields {
  const reading = normalize({
    title: listing.title,
    hints: { ...listing.hints, mrpPaise: listing.mrpPaise, pricePaise: listing.pricePaise },
    corrections: listing.corrections,
  });
  const name = displayName(reading);
  const head = termsOfName(reading.product);
  return {
    version: listing.version,
    sellerId: listing.sellerId,
    ...given({ importId: listing.importId, importRow: listing.importRow, sku: listing.sku }),
    ...given({ picture: listing.pictures?.[0] }),
    title: listing.title,
    name,
    productId: reading.productId,
    productHash: productHash(reading.productId),
    product: reading.product,
    packCount: reading.packCount,
    minimumUnits: listing.minimumUnits,
    unitsStep: listing.unitsStep,
    updatedAt: listing.updatedAt,
    normalizerVersion: reading.normalizerVersion,
    ...wordFields(listing.title, reading.brand, head),
    ...(listing.status === 'active' ? { suggest: suggestField(name, head) } : {}),
    ...kindFields(reading),
    ...sizeFields(reading),
    ...moneyFields(reading),
  };
}

function wordFields(title: string, brand: string | null, head: readonly string[]) {
  const all = searchTerms(title);
  const branded = brand ? termsOfName(brand) : [];
  const headWords = [...branded, ...head, ...joinedPairs(branded), ...joinedPairs(head)];
  const words = [...new Set([...all, ...joinedPairs(all), ...headWords])];
  return {
    terms: words.join(' '),
    // "Tata Tea Gold": what the goods are may stand in the brand alone.
    headTerms: [...new Set(headWords)].join(' '),
    words,
    exactWords: [...new Set(head)].sort().join(' '),
    // 1 for a product of one word: what says no more than was asked for comes first.
    brevity: 1 / Math.max(1, new Set(head).size),
  };
}

const MOST_INPUTS = 4;

/** What a shop may begin to type for this product: its name from each of its first words on. */
function suggestField(name: string, head: readonly string[]) {
  const words = name.toLowerCase().split(/\s+/).slice(0, 10);
  const input = words
    .map((_, at) => words.slice(at).join(' '))
    .slice(0, MOST_INPUTS)
    .filter((text) => /^[\p{L}\p{N}]/u.test(text));
  const weight = Math.max(1, 20 - words.length);
  return { input: [...new Set([...input, head.join(' ')].filter(Boolean))], weight };
}

function kindFields({ brand, category, gtin }: NormalizedListing) {
  return given({
    brand: brand ?? undefined,
    brandKey: brand ? brandKey(brand) : undefined,
    category: category ?? undefined,
    department: category ? (categoryById(category)?.parent ?? category) : undefined,
    gtin: gtin ?? undefined,
  });
}

function sizeFields({ netQuantity, totalQuantity }: NormalizedListing) {
  return given({
    size: netQuantity ? sizeKey(netQuantity) : undefined,
    sizeValue: netQuantity?.value,
    sizeUnit: netQuantity?.unit,
    total: totalQuantity ? sizeKey(totalQuantity) : undefined,
  });
}

function moneyFields({ mrpPaise, pricePaise, unitPrice }: NormalizedListing) {
  const off = mrpPaise && pricePaise && pricePaise <= mrpPaise ? 1 - pricePaise / mrpPaise : null;
  return given({
    mrpPaise: mrpPaise ?? undefined,
    pricePaise: pricePaise ?? undefined,
    discountPercent: off === null ? undefined : Math.floor(off * 100),
    unitPricePaise: unitPrice?.paise,
    unitPricePer: unitPrice?.per,
    unitPriceRank: unitPrice && unitPrice.paise > 0 ? unitPrice.paise : undefined,
  });
}

/** A content as the index compares it, e.g. `5000g`. */
export const sizeKey = ({ value, unit }: Quantity): string => `${value}${unit}`;

/** "Aashirvaad Chakki Atta 5 kg", "Parle-G Biscuit 70 g × 24". */
export function displayName({ brand, product, netQuantity, packCount }: NormalizedListing): string {
  const size = netQuantity ? formatQuantity(netQuantity) : '';
  const pack = packCount > 1 ? `${size ? '× ' : 'pack of '}${packCount}` : '';
  const named = product.replace(/(^|[\s(/-])\p{Ll}/gu, (letter) => letter.toUpperCase());
  return [brand, named, size, pack].filter(Boolean).join(' ');
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the properties that are undefined: a document has no empty fields. */
function given<T extends object>(fields: T): Given<T> {
  const kept: Given<T> = {};
  for (const key in fields)
    if (fields[key] !== undefined) kept[key] = fields[key] as Exclude<T[typeof key], undefined>;
  return kept;
}
