import { asciiDigits } from './written.ts';
import type { WarningCode } from './problem.ts';

export interface CountReading {
  /** Null where nothing is declared. */
  readonly count: number | null;
  readonly warning?: WarningCode;
}

const COUNT = /^(-?)\s*(\d{1,3}(?:,\d{2,3})+|\d+)(\.\d+)?\s*(?:[a-z]+\.?)?$/i;
/** Above it a stock is a barcode in the wrong column. */
const MOST = 10_000_000;

/** Reads stock in selling units: "120", "1,200 pcs", "40.00". A count is never raised: 12.5 is 12, below zero is none. */
export function readStock(written: string): CountReading {
  const text = asciiDigits(written).trim();
  if (text === '') return { count: null };
  if (/^(?:nil|none|-+|out of stock)$/i.test(text)) return { count: 0 };
  const match = COUNT.exec(text);
  const count = Number(match?.[2]?.replaceAll(',', ''));
  if (!match || count > MOST) return { count: null, warning: 'stock-unreadable' };
  if (match[1] === '-' && count > 0) return { count: 0, warning: 'stock-negative' };
  return /[1-9]/.test(match[3] ?? '') ? { count, warning: 'stock-rounded-down' } : { count };
}

/** Reads a minimum order or a multiple: a whole number from 1; null where the cell says nothing. */
export function readUnits(written: string): CountReading {
  const text = asciiDigits(written).trim();
  if (/^(?:|-+|nil|na)$/i.test(text)) return { count: null };
  const match = COUNT.exec(text);
  const count = Number(match?.[2]?.replaceAll(',', ''));
  const whole = match && match[1] === '' && !/[1-9]/.test(match[3] ?? '');
  return whole && count >= 1 && count <= 1_000_000
    ? { count }
    : { count: null, warning: 'minimum-unreadable' };
}
