import type { Reading } from '../refusal.ts';
import { read, refuse } from '../refusal.ts';

/**
 * Reads a food licence number of the Food Safety and Standards Authority of India: 14 digits, of which the first is 1
 * (licence) or 2 (registration) and the next two a state code (00: a central licence). It has no check digit.
 */
export function parseFssai(written: string): Reading<string> {
  const digits = written.replaceAll(/[\s-]/g, '');
  return /^[12](?:0\d|[12]\d|3[0-8])\d{11}$/.test(digits)
    ? read(digits)
    : refuse(written, 'a 14-digit FSSAI number that starts with 1 or 2');
}
