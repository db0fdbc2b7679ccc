import type { Reading } from '../refusal.ts';
import { read, refuse } from '../refusal.ts';

/** An Indian mobile number in E.164 form, `+919876543210`. */
export type Phone = string;

/** Reads `98765 43210`, `09876543210`, `+91-98765-43210`. Indian mobile numbers start with 6 to 9. */
export function parsePhone(written: string): Reading<Phone> {
  const digits = written.replaceAll(/[\s()-]/g, '');
  const match = /^(?:\+?91|0)?([6-9]\d{9})$/.exec(digits);
  return match
    ? read(`+91${match[1]}`)
    : refuse(written, 'a 10-digit Indian mobile number, e.g. 98765 43210');
}

/** `+91******3210`: enough to recognise one's own number, too little to call it. For logs and screens. */
export const maskPhone = (phone: Phone): string => `${phone.slice(0, 3)}******${phone.slice(-4)}`;
