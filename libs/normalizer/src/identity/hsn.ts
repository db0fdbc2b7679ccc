import { DICTIONARIES } from '../dictionary/dictionaries.generated.ts';
import { entriesOf, rowsOf } from '../dictionary/rows.ts';

/** Chapter or heading → the categories whose goods it can hold. */
const ALLOWS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  rowsOf(DICTIONARIES.hsnChapters).map(([code = '', categories]) => [
    code,
    new Set(entriesOf(categories)),
  ]),
);

/** An HSN code of 4, 6 or 8 digits (India's tariff; 2-digit chapters identify nothing), or null. */
export function validHsn(written: string): string | null {
  const digits = written.replace(/[\s.]/g, '');
  if (!/^(?:\d{4}|\d{6}|\d{8})$/.test(digits)) return null;
  const chapter = Number(digits.slice(0, 2));
  return chapter >= 1 && chapter <= 98 && chapter !== 77 ? digits : null;
}

/** Whether goods of a category can fall under a code: by its heading where we know it, else by its chapter. */
export function hsnChapterAllows(hsn: string, category: string): boolean {
  const allowed = ALLOWS.get(hsn.slice(0, 4)) ?? ALLOWS.get(hsn.slice(0, 2));
  return allowed === undefined
    ? category === 'other' || category === 'household'
    : allowed.has(category);
}
