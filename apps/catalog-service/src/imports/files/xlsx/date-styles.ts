import { readXml } from './xml-events.ts';
import type { WorkbookParts } from './workbook-parts.ts';

/** Built-in number formats that show dates (ECMA-376 part 1, 18.8.30). */
const BUILT_IN = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

/** The cell styles (by index) that show a number as a date: only they tell 46350 from 24 November 2026. */
export async function readDateStyles(parts: WorkbookParts): Promise<ReadonlySet<number>> {
  const custom = new Set<number>();
  const dates = new Set<number>();
  let inCells = false;
  let style = 0;
  await readXml(parts.read('xl/styles.xml'), {
    open(name, attributes) {
      const format = Number(attributes['numFmtId']);
      if (name === 'numFmt' && showsDate(attributes['formatCode'] ?? '')) custom.add(format);
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      if (BUILT_IN.has(format) || custom.has(format)) dates.add(style);
      style += 1;
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return dates;
}

/** "dd/mm/yyyy" and "mmm-yy" do; "0.00", "[Red]0" and "hh:mm" do not. */
function showsDate(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  return /[dy]/i.test(bare) || /m{3,}/i.test(bare);
}

const DAY_MS = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** A sheet's day number as YYYY-MM-DD (counting a 29 February 1900 that never was, as Excel does). */
export function dateOfSerial(serial: number, from1904: boolean): string {
  const at = (from1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(serial) * DAY_MS;
  return Math.abs(at) <= 8.64e15 ? new Date(at).toISOString().slice(0, 10) : String(serial);
}
