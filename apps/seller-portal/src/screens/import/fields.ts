/** What a column can be to us, the most usual first; catalog-service knows the same. */
export const FIELDS = [
  'title',
  'price',
  'mrp',
  'stock',
  'brand',
  'netQuantity',
  'unit',
  'pack',
  'category',
  'subcategory',
  'expiry',
  'batch',
  'gtin',
  'hsn',
  'sku',
  'code',
  'codeType',
  'minimumUnits',
  'unitsStep',
] as const;

export type Field = (typeof FIELDS)[number];
