import { FIELDS } from '@kirana/normalizer';
import {
  integer,
  listOf,
  number,
  object,
  oneOf,
  orNull,
  pageOf,
  recordOf,
  text,
} from '../openapi/schema-parts.ts';

const quantity = object({ value: number, unit: oneOf('g', 'ml', 'pc', 'm') });
const hints = ['brand', 'unit', 'unitValue', 'pack', 'category', 'gtin', 'hsn'];
const stock = object({ quantity: integer, batch: text, expiresOn: orNull(text), asOf: text }, [
  'batch',
]);

export const HINTS_SCHEMA = object(Object.fromEntries(hints.map((hint) => [hint, text])), hints);

/** A listing as it is answered; what is the seller's business alone is optional. */
export const LISTING_SCHEMA = object(
  {
    listingId: text,
    sellerId: text,
    sku: text,
    title: text,
    hints: HINTS_SCHEMA,
    corrections: object(
      { brand: text, product: text, category: text, netQuantity: quantity, packCount: integer },
      ['brand', 'product', 'category', 'netQuantity', 'packCount'],
    ),
    mrpPaise: orNull(integer),
    pricePaise: orNull(integer),
    minimumUnits: integer,
    unitsStep: integer,
    stock,
    pictures: listOf(text),
    importId: text,
    importRow: integer,
    status: oneOf('active', 'paused'),
    version: integer,
    createdAt: text,
    updatedAt: text,
  },
  ['sku', 'stock', 'pictures', 'importId', 'importRow'],
);

export const LISTINGS_PAGE_SCHEMA = pageOf(LISTING_SCHEMA);

/** What the normalizer read, as far as it is shown to sellers. */
export const READING_SCHEMA = object({
  brand: orNull(text),
  product: text,
  variant: orNull(text),
  netQuantity: orNull(quantity),
  packCount: integer,
  totalQuantity: orNull(quantity),
  mrpPaise: orNull(integer),
  pricePaise: orNull(integer),
  unitPrice: orNull(object({ paise: number, per: oneOf('kg', 'l', 'pc', 'm') })),
  category: orNull(text),
  gtin: orNull(text),
  hsn: orNull(text),
  productId: text,
  confidence: recordOf(number),
  provenance: recordOf(oneOf('title', 'hint', 'correction', 'assumed', 'none')),
  spans: listOf(object({ field: oneOf(...FIELDS), start: integer, end: integer })),
  flags: listOf(text),
  warnings: listOf(object({ code: text, field: oneOf(...FIELDS), message: text })),
  missing: recordOf(text),
});

export const HISTORY_PAGE_SCHEMA = pageOf(
  object({
    version: integer,
    at: text,
    importId: orNull(text),
    changes: listOf(object({ field: text, from: orNull({}), to: orNull({}) })),
  }),
);

export const BULK_OUTCOMES_SCHEMA = object({
  items: listOf(
    object({
      listingId: text,
      outcome: oneOf('changed', 'stale', 'missing'),
      version: orNull(integer),
    }),
  ),
});
