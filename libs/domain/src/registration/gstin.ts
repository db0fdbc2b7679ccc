import type { Reading } from '../refusal.ts';
import { read, refuse } from '../refusal.ts';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const FORM = /^(\d{2})[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/;
/** State codes of the GST system: 01 to 38, 97 (other territory), 99 (centre). */
const isState = (code: number): boolean => (code >= 1 && code <= 38) || code === 97 || code === 99;

/**
 * Reads a goods-and-services-tax number: state code, PAN, entity number, Z, check character. The check is a Luhn sum
 * in base 36: characters count once and twice in turn, quotient and remainder by 36 are added.
 */
export function parseGstin(written: string): Reading<string> {
  const gstin = written.trim().toUpperCase();
  const form = FORM.exec(gstin);
  if (!form || !isState(Number(form[1]))) {
    return refuse(written, 'a 15-character GSTIN, e.g. 29AAGCB7383J1Z4');
  }
  const check = gstinCheck(gstin.slice(0, 14));
  return gstin[14] === check
    ? read(gstin)
    : refuse(written, `a GSTIN whose last character is ${check}`);
}

/** The check character of the first 14 characters of a GSTIN. */
export function gstinCheck(first14: string): string {
  let sum = 0;
  for (let at = 0; at < 14; at += 1) {
    const product = ALPHABET.indexOf(first14[at] ?? '') * (at % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 36) + (product % 36);
  }
  return ALPHABET[(36 - (sum % 36)) % 36] ?? '';
}
