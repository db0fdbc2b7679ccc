import { parseRupees } from '@kirana/domain';
import { asciiDigits } from './written.ts';
import type { Problem, RejectCode, WarningCode } from './problem.ts';

export type AmountReading =
  | { readonly ok: true; readonly paise: number | null; readonly warning?: WarningCode }
  | { readonly ok: false; readonly problem: Problem };

const NEGATIVE = /^(?:rs\.?|inr|₹)?\s*(?:-\s*[\d.]|\([\d.,\s]+\)$)/i;
const FINE = /^(\D*[\d,]*\.\d{2})\d+(\D*)$/;
const UNITS_AFTER =
  /\s*(?:\/|per)\s*(?:pc|pcs|piece|unit|kg|box|case|pkt|packet|nos?|dozen|doz)\.?$/i;

/** Reads a price or MRP cell. Empty is null, not a problem; zero and below are; parts of a paisa are rounded. */
export function readAmount(field: 'price' | 'mrp', written: string): AmountReading {
  const text = asciiDigits(written).trim().replace(UNITS_AFTER, '');
  if (/^(?:-+|n\.?a\.?|nil)?$/i.test(text)) return { ok: true, paise: null };
  const refused = (code: RejectCode, expected: string): AmountReading => ({
    ok: false,
    problem: { code, field, value: written, expected },
  });
  if (NEGATIVE.test(text)) return refused(`${field}-negative`, 'an amount above zero');
  const { amount, rounded } = toPaisa(text);
  const reading = parseRupees(amount);
  if (!reading.ok) return refused(`${field}-unreadable`, reading.expected);
  if (reading.value === 0) return refused(`${field}-zero`, 'an amount above zero');
  return { ok: true, paise: reading.value, ...(rounded ? { warning: 'price-rounded' } : {}) };
}

/** Spreadsheets that compute prices write 33.3333333: kept to the nearest paisa. */
function toPaisa(text: string): { amount: string; rounded: boolean } {
  const fine = FINE.exec(text);
  if (!fine || !/\.\d{2}\d*[1-9]/.test(text)) return { amount: text, rounded: false };
  const digits = text.replace(/[^\d.]/g, '').replace(/^\.+(?=\d+\.)/, '');
  const paise = Math.round(Number(digits) * 100 + 1e-6);
  return Number.isFinite(paise)
    ? { amount: (paise / 100).toFixed(2), rounded: true }
    : { amount: text, rounded: false };
}
