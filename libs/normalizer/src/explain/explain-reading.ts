import type { Field, NormalizedListing } from '../listing/normalized-listing.ts';

const SIGNS: Partial<Record<Field, string>> = {
  brand: 'b',
  product: 'p',
  netQuantity: 'q',
  packCount: 'n',
  mrp: 'm',
  price: 'r',
};

/**
 * Draws a reading under its title: one line of letters under the characters that gave each field (b brand, p product, q quantity,
 * n pack, m MRP, r price), then each field with its source, then reasons and warnings.
 */
export function explainReading(title: string, reading: NormalizedListing): string[] {
  const line = title.replace(/[\n\r\t]/g, ' ');
  return [
    line,
    underline(line.length, reading),
    `  brand ${reading.brand ?? '-'}${source(reading, 'brand')}, product ${reading.product}, category ${reading.category ?? '-'}${source(reading, 'category')}`,
    `  quantity ${quantity(reading)}${source(reading, 'netQuantity')} x ${reading.packCount}${source(reading, 'packCount')}${reading.flags.length > 0 ? `, ${reading.flags.join(', ')}` : ''}`,
    ...Object.entries(reading.missing)
      .filter(([field]) => TOLD.has(field))
      .map(([field, why]) => `  no ${field}: ${why}`),
    ...reading.warnings.map(({ code, message }) => `  warning ${code}: ${message}`),
  ];
}

const TOLD = new Set(['brand', 'netQuantity', 'category']);

function underline(length: number, { spans }: NormalizedListing): string {
  const marks = new Array<string>(length).fill(' ');
  for (const { field, start, end } of spans) {
    const sign = SIGNS[field];
    if (sign) marks.fill(sign, start, Math.min(end, length));
  }
  return marks.join('').trimEnd();
}

const source = ({ provenance, confidence }: NormalizedListing, field: Field): string =>
  provenance[field] === 'none' ? '' : ` (${provenance[field]} ${confidence[field]})`;

const quantity = ({ netQuantity }: NormalizedListing): string =>
  netQuantity ? `${netQuantity.value} ${netQuantity.unit}` : '-';
