import type { Reading } from '../refusal.ts';
import { read, refuse } from '../refusal.ts';

/** A postal index number: six digits, the first of them not 0 (India Post). */
export type Pincode = string;

const PINCODE = /^[1-9]\d{2}\s?\d{3}$/;

/** Reads `560001` or `560 001`. */
export const parsePincode = (written: string): Reading<Pincode> =>
  PINCODE.test(written.trim())
    ? read(written.trim().replace(/\s/, ''))
    : refuse(written, 'a 6-digit PIN code, e.g. 560001');
