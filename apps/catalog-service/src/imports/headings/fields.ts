/** What a column of a seller's file can be to us. A file needs `title`; all the rest may be missing. */
export const FIELDS = [
  'title',
  'brand',
  'category',
  'subcategory',
  'mrp',
  'price',
  'unit',
  'netQuantity',
  'pack',
  'code',
  'codeType',
  'gtin',
  'hsn',
  'sku',
  'stock',
  'batch',
  'expiry',
  'minimumUnits',
  'unitsStep',
] as const;

export type Field = (typeof FIELDS)[number];

export const isField = (text: string): text is Field =>
  (FIELDS as readonly string[]).includes(text);

/**
 * Headings as Indian sellers, billing programs (Tally, Marg, Busy) and marketplaces write them, folded by `foldHeading`;
 * the earlier in a list, the surer. A file with both "title" and "description" takes its titles from the first.
 * How many make a case ("Case Qty") is left out on purpose: it says nothing of what the price is for.
 */
export const ALIASES: Readonly<Record<Field, readonly string[]>> = {
  title: [
    'title',
    'listing title',
    'product title',
    'product name',
    'item name',
    'product',
    'item',
    'name',
    'name of product',
    'name of item',
    'name of goods',
    'stock item',
    'goods',
    'particulars',
    'particular',
    'item description',
    'product description',
    'description of goods',
    'description',
    'details',
    'item details',
    'saman ka naam',
    'saman',
    'maal ka naam',
    'maal',
    'naam',
    'nam',
    'उत्पाद',
    'उत्पाद का नाम',
    'सामान',
    'सामान का नाम',
    'माल',
    'माल का नाम',
    'वस्तु',
    'वस्तु का नाम',
    'नाम',
    'विवरण',
  ],
  brand: [
    'brand',
    'brand name',
    'company',
    'company name',
    'make',
    'manufacturer',
    'mfr',
    'mfg by',
  ].concat(['mfg', 'principal', 'ब्रांड', 'ब्राण्ड', 'कंपनी', 'कम्पनी']),
  category: [
    'category',
    'category name',
    'product category',
    'item category',
    'department',
    'group',
  ]
    .concat(['item group', 'stock group', 'product group', 'type', 'product type', 'segment'])
    .concat(['class', 'varg', 'श्रेणी', 'वर्ग', 'प्रकार']),
  subcategory: ['sub category', 'subcategory', 'sub group', 'subgroup', 'sub type'],
  mrp: ['mrp', 'm r p', 'maximum retail price', 'max retail price', 'retail price', 'printed price']
    .concat(['print rate', 'label price', 'list price', 'chhapa mulya', 'एमआरपी', 'एम आर पी'])
    .concat(['अधिकतम खुदरा मूल्य', 'छपा मूल्य']),
  price: [
    'selling price',
    'sale price',
    'sales price',
    'price',
    'rate',
    'sale rate',
    'selling rate',
  ]
    .concat(['wholesale price', 'wholesale rate', 'w s rate', 'ws rate', 'net rate', 'net price'])
    .concat(['trade price', 'trade rate', 'ptr', 'price to retailer', 'dealer price', 'dp', 'tp'])
    .concat(['sp', 's p', 'our price', 'offer price', 'unit price', 'basic rate', 'billing rate'])
    .concat(['retailer price', 'amount', 'dar', 'daam', 'dam', 'bhav', 'bhaav', 'keemat', 'kimat'])
    .concat(['mulya', 'दर', 'दाम', 'भाव', 'कीमत', 'क़ीमत', 'मूल्य', 'रेट']),
  unit: [
    'unit',
    'uom',
    'u o m',
    'unit of measure',
    'unit of measurement',
    'units',
    'measure',
    'per',
  ].concat(['ikai', 'इकाई', 'यूनिट', 'माप']),
  netQuantity: ['unit value', 'net qty', 'net quantity', 'net weight', 'net wt', 'net content']
    .concat(['net contents', 'weight', 'wt', 'size', 'grammage', 'gramage', 'volume', 'content'])
    .concat(['contents', 'unit size', 'pack size', 'packet size', 'wazan', 'vajan', 'वजन', 'वज़न'])
    .concat(['शुद्ध मात्रा', 'साइज', 'साइज़']),
  pack: [
    'pack',
    'packing',
    'packaging',
    'pkg',
    'pack of',
    'pack type',
    'pcs in pack',
    'outer',
    'पैक',
  ].concat(['पैकिंग']),
  code: ['code', 'product id', 'कोड'],
  codeType: ['code type', 'codetype', 'type of code'],
  gtin: [
    'gtin',
    'ean',
    'ean code',
    'ean 13',
    'ean13',
    'upc',
    'barcode',
    'bar code',
    'ean upc',
    'jan',
  ].concat(['bar code no', 'barcode no', 'बारकोड']),
  hsn: ['hsn', 'hsn code', 'hsn sac', 'hsn no', 'hsn sac code', 'hs code', 'एचएसएन'],
  sku: ['sku', 'sku code', 'sku id', 'item code', 'product code', 'material code', 'article code']
    .concat(['article', 'article no', 'item no', 'item id', 'stock code', 'alias', 'part no'])
    .concat(['material', 'seller sku']),
  stock: ['stock', 'closing stock', 'closing', 'closing qty', 'closing balance', 'closing quantity']
    .concat(['stock qty', 'stock quantity', 'available', 'available qty', 'available quantity'])
    .concat([
      'available stock',
      'balance',
      'balance qty',
      'bal qty',
      'on hand',
      'in stock',
      'godown',
    ])
    .concat(['inventory', 'maujood', 'स्टॉक', 'स्टाक', 'उपलब्ध']),
  batch: [
    'batch',
    'batch no',
    'batch number',
    'batch code',
    'lot',
    'lot no',
    'lot number',
    'b no',
  ].concat(['बैच', 'बैच नंबर', 'बैच नं']),
  expiry: [
    'expiry',
    'expiry date',
    'exp',
    'exp date',
    'exp dt',
    'expiry dt',
    'expires',
    'expires on',
  ]
    .concat([
      'best before',
      'best before date',
      'bb date',
      'bbd',
      'use by',
      'use by date',
      'valid till',
    ])
    .concat(['date of expiry', 'एक्सपायरी', 'समाप्ति तिथि', 'अंतिम तिथि']),
  minimumUnits: ['minimum order', 'minimum order qty', 'minimum order quantity', 'min order']
    .concat(['min order qty', 'min qty', 'minimum qty', 'minimum quantity', 'moq', 'minimum units'])
    .concat(['न्यूनतम ऑर्डर', 'न्यूनतम मात्रा']),
  unitsStep: ['order multiple', 'multiple of', 'order step', 'units step', 'multiples', 'lot size'],
};

/** Headings that mean stock over bare numbers ("40") and net quantity over measures ("500 gm"). */
export const COUNT_OR_MEASURE: readonly string[] = ['qty', 'quantity', 'matra', 'मात्रा', 'qnty'];

/** Words that make a heading with "price" or "rate" in it something other than what a shop pays. */
export const NOT_THE_PRICE =
  /\b(?:gst|cgst|sgst|igst|tax|cess|vat|disc|discount|old|cost|purchase|pur|margin|date|schemes?|id|code)\b/;
