import type { WarningCode } from './problem.ts';
import { isPlaceholder, tidy } from './written.ts';

/** The identifying codes of a row: barcode, tax code and the seller's own. */
export interface Codes {
  readonly gtin?: string;
  readonly hsn?: string;
  readonly sku?: string;
  readonly warning?: WarningCode;
}

interface CodeCells {
  readonly code: string;
  readonly codeType: string;
  readonly gtin: string;
  readonly hsn: string;
  readonly sku: string;
}

const GTIN_LENGTHS = new Set([8, 12, 13, 14]);
const SCIENTIFIC = /^\d(?:\.\d+)?e\+?\d+$/i;

/**
 * Sorts codes by kind. A general "code" column goes by its row's code type (EAN, HSN, item …); without a type, a number
 * with the length and check digit of a GTIN is one, anything else is the seller's own code.
 */
export function readCodes(cells: CodeCells): Codes {
  const typed = ofCodeColumn(cells.code, cells.codeType);
  const gtin = firstFilled(cells.gtin, typed.gtin);
  const hsn = firstFilled(cells.hsn, typed.hsn);
  const sku = firstFilled(cells.sku, typed.sku);
  const damaged = gtin !== undefined && SCIENTIFIC.test(gtin);
  return {
    ...(gtin !== undefined && !damaged ? { gtin: gtin.replace(/^'|[\s-]/g, '') } : {}),
    ...(hsn === undefined ? {} : { hsn }),
    ...(sku === undefined ? {} : { sku }),
    ...(damaged ? { warning: 'code-damaged' } : {}),
  };
}

/** GS1 General Specifications 7.9: weights 3 and 1 from the right, the sum with the check digit a multiple of ten. */
export function isGtin(code: string): boolean {
  if (!GTIN_LENGTHS.has(code.length) || !/^\d+$/.test(code)) return false;
  const sum = [...code]
    .reverse()
    .reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}

function ofCodeColumn(code: string, codeType: string): Codes {
  if (/ean|gtin|upc|bar\s*code/i.test(codeType)) return { gtin: code };
  if (/hsn/i.test(codeType)) return { hsn: code };
  if (/sku|item|article|product|seller|own/i.test(codeType)) return { sku: code };
  if (codeType !== '') return {};
  return isGtin(code) ? { gtin: code } : { sku: code };
}

const firstFilled = (...texts: readonly (string | undefined)[]): string | undefined =>
  texts.map((text) => tidy(text ?? '')).find((text) => !isPlaceholder(text));
