const LENGTHS = new Set([8, 12, 13, 14]);

/**
 * A valid GTIN-8, -12, -13 or -14, in 14 digits, or null. Checksum as the GS1 General Specifications section 7.9 give it;
 * prefixes 02 and 20–29 (restricted circulation: a shop's own weighed goods) identify nothing outside that shop.
 */
export function validGtin(written: string): string | null {
  const digits = written.replace(/[\s-]/g, '');
  if (!/^\d+$/.test(digits) || !LENGTHS.has(digits.length) || /^0+$/.test(digits)) return null;
  const full = digits.padStart(14, '0');
  let sum = 0;
  for (let at = 0; at < 13; at++) sum += Number(full[at]) * (at % 2 === 0 ? 3 : 1);
  if ((10 - (sum % 10)) % 10 !== Number(full[13])) return null;
  return isRestricted(full) ? null : full;
}

const isRestricted = (full: string): boolean => /^0(?:02|2\d)/.test(full);
