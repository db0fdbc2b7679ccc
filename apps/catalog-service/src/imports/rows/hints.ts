import type { ListingHints } from '@kirana/contracts';
import type { Field } from '../headings/fields.ts';
import { isPlaceholder, tidy } from './written.ts';

type Cell = (field: Field) => string;

const PLAIN_NUMBER = /^\d+(?:\.\d+)?$/;
const MEASURE = /^(\d+(?:\.\d+)?)\s*([\p{L}\p{M}]+)\.?$/u;

/** The cells beside title and prices, as written; cells that say nothing ("-", "NA") are left out. */
export function readHints(cell: Cell): ListingHints {
  const content = readContent(cell('unit'), cell('netQuantity'), cell('pack'));
  return present({
    brand: cell('brand'),
    category: categoryOf(cell('category'), cell('subcategory')),
    ...content,
  });
}

/**
 * Content of a pack. "500 gm" in one cell is split into value and unit where the row has no unit of its own; what is
 * longer than that ("2 x 70 g") stands as a pack.
 */
function readContent(unit: string, quantity: string, pack: string): Record<string, string> {
  const value = PLAIN_NUMBER.test(quantity.trim()) ? quantity : '';
  const measured = MEASURE.exec((value === '' ? quantity : unit).trim());
  if (value !== '')
    return measured ? { unitValue: value, pack: pack || unit } : { unitValue: value, unit, pack };
  if (measured) return { unitValue: measured[1] ?? '', unit: measured[2] ?? '', pack };
  const unitMeasure = MEASURE.exec(unit.trim());
  const written = [quantity, pack]
    .map(tidy)
    .filter((text) => text !== '')
    .join(' ');
  return unitMeasure
    ? { unitValue: unitMeasure[1] ?? '', unit: unitMeasure[2] ?? '', pack: written }
    : { unit, pack: written };
}

/** The finer one wins where it repeats the broader ("Grocery", "Grocery/Dals"). */
function categoryOf(category: string, subcategory: string): string {
  const [broad, fine] = [tidy(category), tidy(subcategory)];
  if (fine === '' || broad === '') return fine || broad;
  return fine.toLowerCase().startsWith(broad.toLowerCase()) ? fine : `${broad}/${fine}`;
}

const present = (cells: Record<string, string>): ListingHints =>
  Object.fromEntries(
    Object.entries(cells)
      .map(([name, text]) => [name, tidy(text)] as const)
      .filter(([, text]) => !isPlaceholder(text)),
  );
