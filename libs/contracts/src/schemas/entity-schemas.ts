import { ORDER_STATES, PAYMENT_METHODS } from '../entities/order.ts';
import type { EntityName } from '../topics/topics.ts';
import {
  day,
  id,
  instant,
  nullable,
  object,
  paise,
  pincode,
  text,
  units,
  versioned,
} from './schema-parts.ts';

const quantity = object({
  value: { type: 'number', exclusiveMinimum: 0 },
  unit: { enum: ['g', 'ml', 'pc', 'm'] },
});

const hints = {
  brand: text,
  unit: text,
  unitValue: text,
  pack: text,
  category: text,
  gtin: text,
  hsn: text,
};
const corrections = {
  brand: text,
  product: text,
  netQuantity: quantity,
  packCount: units,
  category: text,
};
const stock = object({ quantity: units, batch: text, expiresOn: nullable(day), asOf: instant }, [
  'batch',
]);

const listing = object(
  {
    listingId: id('lst'),
    sellerId: id('sel'),
    sku: text,
    title: text,
    hints: object(hints, Object.keys(hints)),
    corrections: object(corrections, Object.keys(corrections)),
    mrpPaise: nullable(paise),
    pricePaise: nullable(paise),
    minimumUnits: { type: 'integer', minimum: 1 },
    unitsStep: { type: 'integer', minimum: 1 },
    stock,
    pictures: { type: 'array', items: id('med') },
    importId: id('imp'),
    importRow: { type: 'integer', minimum: 1 },
    status: { enum: ['active', 'paused'] },
    ...versioned,
  },
  ['sku', 'stock', 'pictures', 'importId', 'importRow'],
);

const seller = object({
  sellerId: id('sel'),
  tradeName: text,
  gstin: text,
  fssai: nullable(text),
  pincode,
  areasServed: { type: 'array', items: { type: 'string', pattern: '^[1-9]\\d{1,5}$' } },
  deliveryDays: { type: 'array', items: { type: 'integer', minimum: 1, maximum: 7 } },
  minimumOrderPaise: paise,
  paymentTerms: { enum: ['cash-on-delivery', 'prepaid', 'credit-7', 'credit-15', 'credit-30'] },
  status: { enum: ['active', 'paused'] },
  ...versioned,
});

const lot = object(
  {
    lotId: id('lot'),
    sellerId: id('sel'),
    listingId: id('lst'),
    batch: nullable(text),
    packedOn: nullable(day),
    expiresOn: nullable(day),
    received: units,
    reserved: units,
    available: units,
    returned: units,
    shipped: units,
    writtenOff: units,
    costPaise: nullable(paise),
    ...versioned,
  },
  ['returned', 'shipped', 'writtenOff'],
);

const pick = object({
  lotId: id('lot'),
  units: { type: 'integer', minimum: 1 },
  expiresOn: nullable(day),
});
const line = object(
  {
    listingId: id('lst'),
    productId: text,
    title: text,
    units,
    shortUnits: units,
    shortReason: text,
    pricePaise: paise,
    mrpPaise: nullable(paise),
    linePaise: paise,
    freeUnits: units,
    discountPaise: paise,
    hsn: text,
    picks: { type: 'array', items: pick },
  },
  ['shortUnits', 'shortReason', 'freeUnits', 'discountPaise', 'hsn'],
);

const order = object(
  {
    orderId: id('ord'),
    groupId: id('grp'),
    sellerId: id('sel'),
    shopId: id('shp'),
    deliveryPincode: pincode,
    state: { enum: ORDER_STATES },
    lines: { type: 'array', items: line, minItems: 1 },
    totalPaise: paise,
    payment: { enum: PAYMENT_METHODS },
    placedAt: instant,
    ...versioned,
  },
  ['payment'],
);

const side = { enum: ['verified', 'pending', 'failed', 'absent'] };
const media = object(
  {
    mediaId: id('med'),
    ownerId: text,
    contentType: text,
    size: units,
    sha256: text,
    cloud: side,
    local: side,
    secondary: side,
    content: { type: 'integer', minimum: 1 },
    earlierLacking: units,
    ...versioned,
  },
  ['content', 'earlierLacking'],
);

const search = object({
  searchId: id('sch'),
  windowStart: instant,
  windowSeconds: { type: 'integer', minimum: 1 },
  queryGroup: { type: 'string', maxLength: 80 },
  script: { enum: ['latin', 'devanagari', 'other'] },
  category: nullable(text),
  area: nullable({ type: 'string', pattern: '^[1-9]\\d{2}$' }),
  searches: { type: 'integer', minimum: 1 },
  zeroResults: units,
  relaxed: units,
  ...versioned,
});

const positive = { type: 'integer', minimum: 1 } as const;
const either = (part: ReturnType<typeof object>) => ({ ...part, type: ['object', 'null'] });
const terms = object({
  listingId: id('lst'),
  sellerId: id('sel'),
  tiers: { type: 'array', items: object({ fromUnits: positive, pricePaise: paise }) },
  scheme: either(object({ buy: positive, free: positive })),
  markdown: either(object({ withinDays: positive, percent: { ...positive, maximum: 100 } })),
  ...versioned,
});

const closure = object({
  accountId: id('acc'),
  role: { enum: ['retailer', 'seller', 'analyst', 'admin'] },
  sellerId: nullable(id('sel')),
  shopId: nullable(id('shp')),
  ...versioned,
});

/** The published form of each entity: also the allow-list of what may leave its table. */
export const ENTITY_SCHEMAS: Record<EntityName, ReturnType<typeof object>> = {
  listing,
  seller,
  lot,
  order,
  media,
  search,
  closure,
  terms,
};
