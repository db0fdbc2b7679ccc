import { parseRupees } from '@kirana/domain';
import type { ListingHints, ListingText } from '@kirana/normalizer';

/** A row of a seller's file: heading → cell. */
export type Row = Readonly<Record<string, unknown>>;

/** Headings that sellers' systems use, lower case without spaces and underscores. */
const HEADINGS = {
  title: ['title', 'name', 'productname', 'itemname', 'product', 'item', 'description'],
  brand: ['brand', 'brandname', 'attrbrand', 'manufacturer'],
  unit: ['unit', 'uom', 'unitofmeasure'],
  unitValue: ['unitvalue', 'unitsize', 'measure'],
  pack: ['pack', 'packsize', 'packcount', 'netquantity', 'netqty'],
  category: ['category', 'categoryname', 'department'],
  gtin: ['gtin', 'ean', 'barcode', 'upc'],
  hsn: ['hsn', 'hsncode'],
  mrp: ['mrp', 'mrprs', 'maximumretailprice', 'marketprice'],
  price: ['price', 'sellingprice', 'saleprice', 'rate'],
} as const;
type Column = keyof typeof HEADINGS;

/** The title and hints of a row; hints nested under `hints` are taken as they are. */
export function listingOf(row: Row): ListingText {
  const cells = cellsOf(row);
  const nested = (
    typeof row.hints === 'object' && row.hints !== null ? row.hints : {}
  ) as ListingHints;
  return {
    title: cells.title ?? '',
    hints: {
      ...texts(cells),
      ...(cells.mrp === undefined ? {} : { mrpPaise: paise(cells.mrp) }),
      ...(cells.price === undefined ? {} : { pricePaise: paise(cells.price) }),
      ...nested,
    },
  };
}

const TEXTS = ['brand', 'unit', 'unitValue', 'pack', 'category', 'gtin', 'hsn'] as const;

const texts = (cells: Partial<Record<Column, string>>): ListingHints =>
  Object.fromEntries(TEXTS.flatMap((column) => (cells[column] ? [[column, cells[column]]] : [])));

function cellsOf(row: Row): Partial<Record<Column, string>> {
  const byHeading = new Map(
    Object.entries(row).map(([heading, cell]) => [
      heading.toLowerCase().replace(/[\s_-]/g, ''),
      cell,
    ]),
  );
  const cells: Partial<Record<Column, string>> = {};
  for (const [column, headings] of Object.entries(HEADINGS)) {
    const heading = headings.find((candidate) => isCell(byHeading.get(candidate)));
    if (heading) cells[column as Column] = String(byHeading.get(heading));
  }
  return cells;
}

const isCell = (cell: unknown): cell is string | number =>
  typeof cell === 'string' || typeof cell === 'number';

/** Rupees as written → paise; null where they cannot be read. */
function paise(written: string): number | null {
  const amount = parseRupees(written);
  return amount.ok ? amount.value : null;
}
