import type { Reading } from '../refusal.ts';
import { read, refuse } from '../refusal.ts';

/** Money is whole paise (1/100 rupee), never a fraction: sums and comparisons are exact. */
export type Paise = number;

/** The largest amount accepted in one field: ten crore rupees. Beyond it a price is a typing error. */
export const MAX_PAISE: Paise = 10_00_00_000 * 100;

const EXPECTED = 'an amount in rupees with at most 2 decimals, e.g. 18.50';
const WRITTEN =
  /^(?:mrp|rs\.?|inr|₹)?\s*[:@]?\s*(\d{1,3}(?:,\d{2,3})+|\d+)?(?:\.(\d*))?\s*(?:\/-|rs\.?|₹)?$/i;

/**
 * Reads an amount in rupees as a seller writes it: "18.50", "Rs. 1,250", "₹10/-", "1395.0000".
 * Digits after the second decimal are accepted only when they are zeros. Returns paise.
 */
export function parseRupees(written: string): Reading<Paise> {
  const match = WRITTEN.exec(written.trim());
  const [, whole, fraction = ''] = match ?? [];
  if (!match || (whole === undefined && fraction === '')) return refuse(written, EXPECTED);
  if (/[1-9]/.test(fraction.slice(2))) return refuse(written, EXPECTED);
  const rupees = Number((whole ?? '0').replaceAll(',', ''));
  const paise = rupees * 100 + Number(fraction.slice(0, 2).padEnd(2, '0'));
  return paise <= MAX_PAISE
    ? read(paise)
    : refuse(written, 'an amount of at most 10,00,00,000 rupees');
}

const rupeesWith = (digits: number): Intl.NumberFormat =>
  new Intl.NumberFormat('en-IN', {
    style: 'currency',
    currency: 'INR',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
/** Made once: a page shows hundreds of amounts at a time, and a format costs fifty times what it does to use it. */
const WHOLE = rupeesWith(0);
const WITH_PAISE = rupeesWith(2);

/** "₹1,23,456.50": rupees with the Indian grouping of digits; whole rupees without decimals. */
export const formatRupees = (paise: Paise): string =>
  (paise % 100 === 0 ? WHOLE : WITH_PAISE).format(paise / 100);

/** What so many percent take off the price of one unit: rounded up to a whole paisa, in favour of who buys. */
export const percentOff = (pricePaise: Paise, percent: number): Paise =>
  Math.ceil((pricePaise * percent) / 100);
