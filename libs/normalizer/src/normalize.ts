import { timesQuantity } from '@kirana/domain';
import type { Quantity } from '@kirana/domain';
import { isLeafCategory } from './category/categories.ts';
import { decideBrand } from './hints/decide-brand.ts';
import { decideCategory } from './hints/decide-category.ts';
import { decideGtin, decideHsn } from './hints/decide-codes.ts';
import { decidePrices } from './hints/decide-prices.ts';
import { decidePack } from './hints/decide-quantity.ts';
import { productId } from './identity/product-id.ts';
import { corrected, decided, undecided } from './listing/decided.ts';
import type { Decided } from './listing/decided.ts';
import type { ListingCorrections, ListingHints, ListingText } from './listing/listing-text.ts';
import { FIELDS } from './listing/normalized-listing.ts';
import type { Field, NormalizedListing, UnitPrice, Warning } from './listing/normalized-listing.ts';
import { rateOf, unitPriceOf } from './prices/unit-price.ts';
import { readTitle } from './title/read-title.ts';
import type { TitleReading } from './title/read-title.ts';
import { spansOf } from './title/spans.ts';
import { NORMALIZER_VERSION } from './version.ts';

export interface NormalizeOptions {
  /** Leave hints and corrections aside: what does the title alone say? */
  readonly titleOnly?: boolean;
}

type Decisions = { readonly [F in Field]: Decided<FieldValue<F>> };
type FieldValue<F extends Field> = F extends 'netQuantity'
  ? Quantity
  : F extends 'packCount' | 'mrp' | 'price'
    ? number
    : string;

/** Reads a listing: title first, then the hints are weighed against it, then corrections win. Never throws, does no I/O. */
export function normalize(listing: ListingText, options: NormalizeOptions = {}): NormalizedListing {
  const hints = options.titleOnly ? {} : (listing.hints ?? {});
  const corrections = options.titleOnly ? {} : (listing.corrections ?? {});
  const reading = readTitle(listing.title);
  const warnings: Warning[] = [];
  const decisions = correct(
    decide(reading, hints, (warning) => warnings.push(warning)),
    corrections,
  );
  return assemble({ reading, hints }, decisions, warnings);
}

function decide(
  reading: TitleReading,
  hints: ListingHints,
  warn: (warning: Warning) => void,
): Decisions {
  const { title, brand, category, measures, product, prices } = reading;
  const { netQuantity, packCount } = decidePack(measures, hints, warn);
  const decidedCategory = decideCategory(category, hints.category, warn);
  return {
    brand: decideBrand(title, brand, hints.brand, warn),
    product:
      product.text === '' ? undecided('the title is empty') : decided(product.text, 0.9, 'title'),
    variant:
      product.variant === null
        ? undecided('no word sets it apart from its kind')
        : decided(product.variant, 0.7, 'title'),
    netQuantity,
    packCount,
    ...decidePrices(prices, hints, packCount.value ?? 1, warn),
    category: decidedCategory,
    gtin: decideGtin(hints.gtin, warn),
    hsn: decideHsn(hints.hsn, decidedCategory.value, warn),
  };
}

/** What a seller corrected stands as it is, where it can stand at all. */
function correct(read: Decisions, corrections: ListingCorrections): Decisions {
  const { brand, product, netQuantity, packCount, category } = corrections;
  return {
    ...read,
    ...(brand ? { brand: corrected(brand) } : {}),
    ...(product ? { product: corrected(product) } : {}),
    ...(netQuantity && netQuantity.value > 0 ? { netQuantity: corrected(netQuantity) } : {}),
    ...(packCount && packCount > 0 ? { packCount: corrected(packCount) } : {}),
    ...(category && isLeafCategory(category) ? { category: corrected(category) } : {}),
  };
}

interface Evidence {
  readonly reading: TitleReading;
  readonly hints: ListingHints;
}

function assemble(
  { reading, hints }: Evidence,
  decisions: Decisions,
  warnings: readonly Warning[],
): NormalizedListing {
  const netQuantity = decisions.netQuantity.value;
  const packCount = decisions.packCount.value ?? 1;
  const totalQuantity = netQuantity && timesQuantity(netQuantity, packCount);
  const product = decisions.product.value ?? '';
  return {
    normalizerVersion: NORMALIZER_VERSION,
    brand: decisions.brand.value,
    product,
    variant: decisions.variant.value,
    netQuantity,
    packCount,
    totalQuantity,
    tradeLevels: reading.measures.levels,
    mrpPaise: decisions.mrp.value,
    pricePaise: decisions.price.value,
    unitPrice: unitPrice(reading, decisions, totalQuantity),
    category: decisions.category.value,
    gtin: decisions.gtin.value,
    hsn: decisions.hsn.value,
    productId: productId({
      gtin: decisions.gtin.value,
      brand: decisions.brand.value,
      words: identityText(reading, decisions),
      netQuantity,
      packCount,
      written: () => writtenText({ reading, hints }, decisions),
    }),
    ...evidence(decisions),
    spans: spansOf(reading),
    flags: reading.measures.flags,
    warnings,
  };
}

const identityText = ({ product }: TitleReading, decisions: Decisions): readonly string[] =>
  decisions.product.provenance === 'correction'
    ? decisions.product.value!.toLowerCase().split(/\s+/)
    : product.words;

/** The title with its spacing and capitals evened out, the MRP and the unit columns: what tells sizes apart where nothing else does. */
function writtenText({ reading, hints }: Evidence, { mrp }: Decisions): string {
  const title = reading.title.trim().toLowerCase().split(/\s+/).join(' ');
  return [title, mrp.value ?? '', hints.unitValue ?? '', hints.unit ?? ''].join('|');
}

function unitPrice(
  { prices }: TitleReading,
  { price, mrp }: Decisions,
  total: Quantity | null,
): UnitPrice | null {
  return unitPriceOf(price.value, total) ?? rateOf(prices) ?? unitPriceOf(mrp.value, total);
}

function evidence(
  decisions: Decisions,
): Pick<NormalizedListing, 'confidence' | 'provenance' | 'missing'> {
  const confidence = {} as Record<Field, number>;
  const provenance = {} as Record<Field, NormalizedListing['provenance'][Field]>;
  const missing: Partial<Record<Field, string>> = {};
  for (const field of FIELDS) {
    const decision = decisions[field];
    confidence[field] = Math.round(decision.confidence * 100) / 100;
    provenance[field] = decision.provenance;
    if (decision.missing !== undefined) missing[field] = decision.missing;
  }
  return { confidence, provenance, missing };
}
